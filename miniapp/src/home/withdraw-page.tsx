import type { Registered } from '../../../src/contract/registration.ts';
import { withdraw } from '../api.ts';
import { SurePage, type SureFrame } from './sure-page.tsx';

export interface WithdrawPageProps extends SureFrame {
  session: string;
  registered: Registered;
  onWithdrawn(registered: Registered): void;
}

export function WithdrawPage({ session, registered, onWithdrawn, ...frame }: WithdrawPageProps) {
  const { id, title, code } = registered;
  const takeBack = async () => {
    const outcome = await withdraw(session, id);
    if (outcome.kind === 'ok') onWithdrawn(outcome.value.registration);
    return outcome;
  };
  return (
    <SurePage
      {...frame}
      title="Bác muốn rút phiếu này phải không?"
      lines={[`${title}, mã ${code}.`, 'Rút rồi thì những gì bác ghi sẽ xóa hết.']}
      yes="Rút phiếu"
      onYes={takeBack}
    />
  );
}
