import type { Commune, IntentWords, Words } from '../ports.ts';
import type { Notice } from '../domain/notice.ts';
import type { Advisor } from '../domain/advisor.ts';
import { AppError } from '../domain/errors.ts';
import type { Payee } from '../domain/payee.ts';
import { binOf } from './banks.ts';
import { renderPhrase } from './phrases.ts';
import { applyAddress } from './placeholders.ts';
import { addressedPractice } from './read-practice.ts';
import { block, chatAnswer } from './render.ts';
import { sectionsOf } from './local-sections.ts';
import { STEPS } from './sections.ts';
import type { Catalog, Intent, Profile } from './types.ts';

/** The catalog bound to one commune and one day, behind the `Words` port; `written`: notices beside the files'. */
export function wordsFor(
  catalog: Catalog,
  profile: Profile,
  today: string,
  hasMiniApp: boolean,
  written: readonly Notice[] = [],
): Words {
  const toWords = (intent: Intent): IntentWords => ({
    id: intent.id,
    kind: intent.kind,
    title: intent.title,
    menu: intent.menu,
    next: intent.next,
    ...(hasMiniApp && formOf(catalog, intent.form)),
    hasSteps: (sectionsOf(catalog, intent, profile).get(STEPS) ?? []).length > 0,
    forWhom: intent.for_whom,
    variants: intent.variants,
    ...(intent.desk && { desk: intent.desk }),
    sections: [...intent.sections.keys()],
  });
  const { advisor, practice } = catalog;
  return {
    commune: communeOf(profile),
    intent(id) {
      const intent = catalog.intents.get(id);
      return intent && toWords(intent);
    },
    chat: (id) => chatAnswer(catalog, id, profile, today).lines,
    block: (id, name) => block(catalog, id, name, profile, today),
    phrase(key, gaps = {}) {
      const phrase = catalog.phrases[key];
      if (phrase === undefined) throw new Error(`unknown phrase: ${key}`);
      return renderPhrase(phrase, profile, gaps);
    },
    addressing: (you) =>
      wordsFor(catalog, { ...profile, address: { ...profile.address, you } }, today, hasMiniApp, written),
    ...(advisor && { advisor: addressed(advisor, profile) }),
    ...(practice && { practice: addressedPractice(practice, profile) }),
    notices: [...catalog.notices.values(), ...written].filter(
      ({ commune }) => commune === profile.commune.id,
    ),
    formTitle: (id) => catalog.forms.get(id)?.title,
  };
}

function addressed(advisor: Advisor, profile: Profile): Advisor {
  const questions = advisor.questions.map((one) => ({
    ...one,
    ask: applyAddress(one.ask, profile),
    ...(one.narrow && { narrow: { ...one.narrow, ask: applyAddress(one.narrow.ask, profile) } }),
  }));
  return { ...advisor, questions };
}

export function profileOf(catalog: Catalog, name: string): Profile {
  const profile = catalog.profiles.get(name);
  if (!profile) throw new AppError('PROFILE_UNKNOWN', name);
  return profile;
}

function communeOf(profile: Profile): Commune {
  const phone = profile.contacts.commune_office.phone;
  const police = profile.contacts.police.phone;
  return {
    name: profile.commune.name ?? 'xã',
    oldNames: profile.commune.old_names,
    you: profile.address.you,
    me: profile.address.me,
    hours: { week: profile.hours, holidays: profile.holidays },
    villages: profile.villages.map((village) => ({
      id: village.id,
      name: village.name,
      aliases: village.aliases,
      oldNames: village.old_names,
      ...(village.team.leader && { leader: village.team.leader }),
      ...(village.team.phone && { phone: village.team.phone }),
    })),
    ...(phone && { officePhone: phone }),
    ...(police && { policePhone: police }),
    handbackMinutes: profile.handback_minutes,
    cashPoints: profile.cash_points,
    numbers: numbersOf(profile),
    officers: profile.officers,
    payees: payeesOf(profile),
    ...(profile.zalo_template && { template: profile.zalo_template }),
  };
}

function numbersOf({ contacts, villages }: Profile): { label: string; phone: string }[] {
  const listed = [
    ...Object.values(contacts),
    ...villages.map(({ team }) => ({ label: team.leader, phone: team.phone })),
  ];
  return listed.flatMap(({ label, phone }) => (label && phone ? [{ label, phone }] : []));
}

function payeesOf({ schools, hospitals, payees }: Profile): Payee[] {
  return [...schools, ...hospitals, ...payees].map(({ name, payee, contact, accounts }) => ({
    name,
    names: payee && payee !== name ? [name, payee] : [name],
    ...(contact && { contact }),
    accounts: accounts.map(({ bank, number }) => ({ bin: binOf(bank) ?? '', number })),
  }));
}

function formOf({ forms }: Catalog, id = ''): Pick<IntentWords, 'form' | 'isFormForOthers'> {
  const form = forms.get(id);
  return form ? { form: id, isFormForOthers: form.fields.some((field) => field.id === 'for_whom') } : {};
}
