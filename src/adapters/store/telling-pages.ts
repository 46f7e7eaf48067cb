import type {
  Conversations,
  Eraser,
  Lessons,
  Newsroom,
  NoticeCalls,
  RegistrationDesk,
  Registrations,
  WrittenNotices,
} from '../../ports.ts';

type Tell = Pick<Newsroom, 'tell'>;

/** The same stores, which say of whose commune something has changed once it is on disk. */
export function tellingRegistrations(forms: Registrations, { tell }: Tell): Registrations {
  const told = <T extends { communeId: string } | null>(form: T): T => {
    if (form) tell({ kind: 'changed', communeId: form.communeId, what: 'forms' });
    return form;
  };
  return {
    ...forms,
    put: async (form) => told(await forms.put(form)),
    change: async (id, change) => told(await forms.change(id, change)),
    correct: async (id, correction) => told(await forms.correct(id, correction)),
  };
}

export function tellingRegistrationDesk(desk: RegistrationDesk, { tell }: Tell): RegistrationDesk {
  return {
    ...desk,
    async check(communeId, ...rest) {
      const form = await desk.check(communeId, ...rest);
      tell({ kind: 'changed', communeId, what: 'forms' });
      return form;
    },
    async uncheck(communeId, ...rest) {
      const form = await desk.uncheck(communeId, ...rest);
      tell({ kind: 'changed', communeId, what: 'forms' });
      return form;
    },
  };
}

export function tellingLessons(lessons: Lessons, { tell }: Tell): Lessons {
  const told = <T extends boolean | number>(communeId: string, isDone: T): T => {
    if (isDone) tell({ kind: 'changed', communeId, what: 'lessons' });
    return isDone;
  };
  return {
    ...lessons,
    add: async (lesson, now) => told(lesson.communeId, await lessons.add(lesson, now)),
    relabel: async (communeId, ...rest) => told(communeId, await lessons.relabel(communeId, ...rest)),
    mark: async (communeId, ...rest) => told(communeId, await lessons.mark(communeId, ...rest)),
  };
}

export function tellingWrittenNotices(notices: WrittenNotices, { tell }: Tell): WrittenNotices {
  const told = <T>(communeId: string, isDone: T): T => {
    if (isDone) tell({ kind: 'changed', communeId, what: 'notices' });
    return isDone;
  };
  return {
    ...notices,
    add: async (notice) => told(notice.communeId, await notices.add(notice)),
    rewrite: async (of, words) => told(of.communeId, await notices.rewrite(of, words)),
    step: async (of, ...rest) => told(of.communeId, await notices.step(of, ...rest)),
  };
}

export function tellingNoticeCalls(calls: NoticeCalls, { tell }: Tell): NoticeCalls {
  return {
    ...calls,
    async mark(call) {
      await calls.mark(call);
      tell({ kind: 'changed', communeId: call.communeId, what: 'calls' });
    },
    async unmark(of) {
      await calls.unmark(of);
      tell({ kind: 'changed', communeId: of.communeId, what: 'calls' });
    },
  };
}

/** Whoever is forgotten goes from the lists that are open. */
export function tellingEraser(eraser: Eraser, { find }: Pick<Conversations, 'find'>, { tell }: Tell): Eraser {
  return {
    ...eraser,
    async erase(conversationId) {
      const known = await find(conversationId);
      await eraser.erase(conversationId);
      if (!known) return;
      for (const what of ['forms', 'lessons', 'calls'] as const)
        tell({ kind: 'changed', communeId: known.communeId, what });
    },
  };
}
