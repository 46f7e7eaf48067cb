import express from 'express';
import type { Router } from 'express';
import { RuleError, asText } from '../../core/rule-error.ts';
import type { Person, World } from '../../core/world.ts';
import { queryData, success } from './reply.ts';

const MAX_OFFSET = 9951;
const MAX_COUNT = 50;

export function userRoutes(world: World): Router {
  const router = express.Router();
  router.get('/v2.0/oa/getoa', (_req, res) => success(res, officialAccount(world)));
  router.get('/v3.0/oa/user/detail', (req, res) => {
    const person = world.person(asText(queryData(req)['user_id'], 'user_id'));
    if (!person) throw new RuleError(-201, 'user_id');
    success(res, detail(world, person));
  });
  router.get('/v3.0/oa/user/getlist', (req, res) => {
    const { offset, count, is_follower: follower } = queryData(req);
    const from = Number(offset);
    const size = Number(count);
    if (!(from >= 0 && from <= MAX_OFFSET)) throw new RuleError(-210);
    if (!(size > 0 && size <= MAX_COUNT)) throw new RuleError(-210);
    const everyone = [...world.people.values()].filter(
      (person) => follower === undefined || person.followed === (String(follower) === 'true'),
    );
    const users = everyone.slice(from, from + size).map(({ userId }) => ({ user_id: userId }));
    success(res, { total: everyone.length, count: users.length, offset: from, users });
  });
  router.post('/v3.0/oa/quota/message', (req, res) => {
    const person = world.person(asText((req.body as Record<string, unknown>)?.['user_id'], 'user_id'));
    if (!person) throw new RuleError(-201, 'user_id');
    success(res, {
      last_interaction: String(person.lastInteraction ?? 0),
      cs_reply: { remain: '0', total: '0' },
      promotion: { remain: '0', total: '0' },
    });
  });
  return router;
}

function officialAccount(world: World): object {
  const { oaId, oaName, oaType = 4 } = world.options;
  return {
    oaid: oaId,
    name: oaName,
    description: 'Trang Zalo mô phỏng, chỉ chạy trên máy này',
    oa_alias: 'mo-phong',
    is_verified: true,
    oa_type: oaType,
    cate_name: oaType === 4 ? 'Cơ quan nhà nước' : 'Doanh nghiệp',
    num_follower: [...world.people.values()].filter((person) => person.followed).length,
    avatar: world.avatarUrl('oa'),
    cover: world.avatarUrl('oa'),
    package_name: '',
    package_valid_through_date: '',
    package_auto_renew_date: '',
    linked_ZCA: '',
  };
}

function detail(world: World, person: Person): object {
  const avatar = world.avatarUrl(person.userId);
  return {
    user_id: person.userId,
    user_id_by_app: person.userIdByApp,
    user_external_id: '',
    display_name: person.name,
    user_alias: person.name,
    is_sensitive: false,
    user_last_interaction_date: vietnameseDate(person.lastInteraction),
    user_is_follower: person.followed,
    avatar,
    avatars: { '120': avatar, '240': avatar },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: [] },
    shared_info: {},
  };
}

/** `dd/MM/yyyy` on a Vietnamese calendar. */
function vietnameseDate(time: number | undefined): string {
  if (time === undefined) return '';
  const [year, month, day] = new Date(time + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
