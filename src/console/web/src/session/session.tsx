import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Center, Loader, Text } from '@mantine/core';
import type { Me } from '../../../../contract/console-auth.ts';
import { ApiProblem, get, setCsrf, whenExpired } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { FirstPassword } from './first-password.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { SignIn, SignInForm } from './sign-in.tsx';

export interface SignedInAnswer {
  me: Me;
  csrf: string;
}

const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only below `SessionGate`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in');
  return me;
}

export const ME = ['me'] as const;

export function signedIn(answer: SignedInAnswer): void {
  setCsrf(answer.csrf);
  queries.setQueryData(ME, answer);
}

/**
 * Asks for a password where there is no session. When a session ends while somebody works, the question comes over
 * the page, so that what was half written stays where it is.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const [isExpired, setExpired] = useState(false);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ME, queryFn: askMe, staleTime: Infinity });
  useEffect(() => whenExpired(() => setExpired(queries.getQueryData(ME) !== undefined)), []);
  const onIn = (answer: SignedInAnswer): void => {
    // Another officer at the same machine must not see what the first one had open.
    if (data && data.me.id !== answer.me.id) location.assign('/console/');
    signedIn(answer);
    setExpired(false);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
  };
  if (isPending)
    return (
      <Center mih="100dvh">
        <Loader aria-label="Đang tải" />
      </Center>
    );
  if (!data) {
    const isOut = error instanceof ApiProblem && error.code === 'session_expired';
    return isOut ? <SignIn onIn={onIn} /> : <Problem error={error} onRetry={() => void refetch()} />;
  }
  if (data.me.mustChangePassword) return <FirstPassword me={data.me} />;
  return (
    <MeContext.Provider value={data.me}>
      {children}
      <Dialog isOpen={isExpired} title="Phiên làm việc đã hết">
        <Text mb="md">Những gì anh/chị đang viết vẫn còn. Đăng nhập lại để làm tiếp.</Text>
        <SignInForm onIn={onIn} who={data.me.name} />
      </Dialog>
    </MeContext.Provider>
  );
}

async function askMe(): Promise<SignedInAnswer> {
  const answer = await get<SignedInAnswer>('me');
  setCsrf(answer.csrf);
  return answer;
}
