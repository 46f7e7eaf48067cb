import { pushSubscribeRequest, pushUnsubscribeRequest } from '../../contract/console-push.ts';
import { mayPushTo } from '../../domain/push.ts';
import type { PushKeys, PushTargets } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { answer, asked, ok, refused } from '../auth/replies.ts';

export interface PushRoutesOptions {
  pushTargets: Pick<PushTargets, 'add' | 'remove' | 'of'>;
  keys(): Promise<PushKeys>;
  publicUrl: string;
}

/** Telephones, a tablet, the office's machine; more is somebody filling the store. */
const MOST_TARGETS = 10;
const NOT_THERE = refused(422, 'refused', 'Trình duyệt này không nhận báo được.');
const TOO_MANY = refused(409, 'refused', 'Anh/chị đã bật trên mười máy. Xin đăng xuất mọi máy rồi bật lại.');

/** The officer's own browsers that are woken for new cases. */
export function pushRoutes({ pushTargets, keys, publicUrl }: PushRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/push',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(_request, response) {
        answer(response, ok({ key: (await keys()).publicKey }));
      },
    },
    {
      method: 'post',
      path: '/api/console/push/subscribe',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(pushSubscribeRequest, async (wanted, _request, response) => {
        const { id: officerId, communeId } = officerOf(response);
        if (!mayPushTo(wanted.endpoint, publicUrl)) return NOT_THERE;
        const own = await pushTargets.of(officerId);
        const isNew = own.every(({ endpoint }) => endpoint !== wanted.endpoint);
        if (isNew && own.length >= MOST_TARGETS) return TOO_MANY;
        await pushTargets.add({ officerId, communeId, ...wanted });
        return ok({ message: 'Máy này sẽ báo khi có việc mới.' });
      }),
    },
    {
      method: 'post',
      path: '/api/console/push/unsubscribe',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(pushUnsubscribeRequest, async ({ endpoint }, _request, response) => {
        await pushTargets.remove(officerOf(response).id, endpoint);
        return ok({ message: 'Máy này thôi báo.' });
      }),
    },
  ];
}
