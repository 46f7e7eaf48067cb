import { normalisePhone } from '../../contract/phone.ts';
import { roleSchema } from '../../contract/console-auth.ts';
import { looksLikePhone, nameKey } from '../../domain/account.ts';
import type { Absence, Account, Accounts, Sealer } from '../../ports.ts';
import type { OfficerDoc } from './account-documents.ts';
import { raw, type Models } from './models.ts';

/** The same documents as the officers', with what lets them in. Every sealed field is bound to its officer and use. */
export function createAccounts(models: Pick<Models, 'officers'>, sealer: Sealer): Accounts {
  const { officers } = models;
  const toAccount = (doc: OfficerDoc): Account[] => open(doc, sealer);
  const keysOf = (name: string, phone: string) => ({
    phoneKey: sealer.mac('officer-phone', normalisePhone(phone)),
    nameKey: nameKey(name),
  });
  const find = async (id: string): Promise<Account | null> => {
    const doc = await officers.findOne({ _id: id }).lean();
    return (doc && toAccount(doc)[0]) ?? null;
  };
  return {
    find,
    async add({ id, phone, ...rest }, linkHash) {
      const sealed = sealer.seal(phone, `officer:${id}`);
      await raw(officers).insertOne({
        _id: id,
        ...rest,
        phone: sealed,
        linkHash,
        ...keysOf(rest.name, phone),
      });
    },
    async named(who, communeId) {
      const { phoneKey, nameKey } = keysOf(who, who);
      const by = looksLikePhone(who) ? { phoneKey } : { nameKey };
      const docs = await officers.find({ ...by, ...(communeId && { communeId }) }).lean();
      return docs.flatMap(toAccount);
    },
    async ofCommune(communeId) {
      const docs = await officers.find({ communeId }).sort({ nameKey: 1, name: 1 }).lean();
      return docs.flatMap(toAccount);
    },
    ...createSecrets(models, sealer, find, keysOf),
    async setDisabled(id, isDisabled) {
      // A code that was printed and never used must not link the one who left.
      await officers.updateOne({ _id: id }, { $set: { isDisabled }, $unset: { linkHash: 1 } });
    },
    async setLink(id, linkHash) {
      await officers.updateOne({ _id: id }, { $set: { linkHash } });
    },
  };
}

export function createAbsence({ officers }: Pick<Models, 'officers'>): Absence {
  return {
    async setAway(id, away) {
      const change = away
        ? { $set: { awayUntil: away.until, awayFrom: away.from } }
        : { $unset: { awayUntil: 1, awayFrom: 1 } };
      await officers.updateOne({ _id: id }, change);
    },
  };
}

type Secrets = Pick<Accounts, 'setPassword' | 'setTotp' | 'useTotpStep'>;

function createSecrets(
  { officers }: Pick<Models, 'officers'>,
  sealer: Sealer,
  find: Accounts['find'],
  keysOf: (name: string, phone: string) => Pick<OfficerDoc, 'phoneKey' | 'nameKey'>,
): Secrets {
  return {
    async setPassword(id, { hash, until }) {
      const account = await find(id);
      if (!account) return;
      const password = sealer.seal(hash, `officer-password:${id}`);
      // An officer of the time before accounts is given the keys with the first password.
      const set = {
        password,
        mustChangePassword: until !== undefined,
        ...keysOf(account.name, account.phone),
      };
      await officers.updateOne(
        { _id: id },
        until === undefined
          ? { $set: set, $unset: { passwordUntil: 1 } }
          : { $set: { ...set, passwordUntil: until } },
      );
    },
    async setTotp(id, { totpSecret, totpOffered }) {
      const seal = (secret: string): string => sealer.seal(secret, `officer-totp:${id}`);
      const set = {
        ...(totpSecret && { totp: seal(totpSecret) }),
        ...(totpOffered && { totpOffered: seal(totpOffered) }),
      };
      const unset = { ...(!totpSecret && { totp: 1 }), ...(!totpOffered && { totpOffered: 1 }) };
      await officers.updateOne({ _id: id }, { $set: set, $unset: unset });
    },
    async useTotpStep(id, step) {
      await officers.updateOne({ _id: id, totpStep: { $exists: false } }, { $set: { totpStep: 0 } });
      const used = await officers.updateOne(
        { _id: id, totpStep: { $lt: step } },
        { $set: { totpStep: step } },
      );
      return used.modifiedCount === 1;
    },
  };
}

/** None for a role that the console does not know: such an officer has their Zalo and nothing else. */
function open(doc: OfficerDoc, sealer: Sealer): Account[] {
  const role = roleSchema.safeParse(doc.role);
  if (!role.success) return [];
  const { _id: id } = doc;
  const text = (sealed: string, use: string): string => sealer.open<string>(sealed, `${use}:${id}`);
  return [
    {
      id,
      name: doc.name,
      phone: text(doc.phone, 'officer'),
      role: role.data,
      communeId: doc.communeId,
      isDisabled: doc.isDisabled ?? false,
      mustChangePassword: doc.mustChangePassword ?? false,
      ...(doc.village && { village: doc.village }),
      ...(doc.conversationId && { conversationId: doc.conversationId }),
      ...(doc.password && { passwordHash: text(doc.password, 'officer-password') }),
      ...(doc.awayUntil !== undefined && { awayUntil: doc.awayUntil }),
      ...(doc.passwordUntil !== undefined && { passwordUntil: doc.passwordUntil }),
      ...(doc.totp && { totpSecret: text(doc.totp, 'officer-totp') }),
      ...(doc.totpOffered && { totpOffered: text(doc.totpOffered, 'officer-totp') }),
    },
  ];
}
