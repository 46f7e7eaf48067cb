import type { HomeAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Registered } from '../../../src/contract/registration.ts';
import { capital } from '../ui/capital.ts';
import { Heading } from '../ui/heading.tsx';
import { LinkCard } from '../ui/link-card.tsx';
import { Screen } from '../ui/screen.tsx';
import type { HomePageName } from './home-screens.tsx';

export interface HomePageProps {
  home: HomeAnswer;
  sent: readonly Registered[];
  go(page: HomePageName): void;
  onForm(form: string): void;
}

const TITLE = 'Phiếu của xã';

/** What was begun comes first, then what was sent, then what can be begun. */
export function HomePage({ home, sent, go, onForm }: HomePageProps) {
  const begun = home.forms.filter(({ hasDraft }) => hasDraft);
  const others = home.forms.filter(({ hasDraft }) => !hasDraft);
  const speech = [TITLE, ...home.forms.map(({ title }) => title)].join('. ');
  return (
    <Screen title={TITLE} commune={home.commune} speech={speech}>
      <Heading>{TITLE}</Heading>
      <p>{capital(home.commune)} nhận phiếu ở đây, không mất tiền.</p>
      {begun.length > 0 && (
        <Group title="Bác đang làm dở">
          {begun.map(({ id, title }) => (
            <LinkCard key={id} title={title} note="Làm tiếp" onOpen={() => onForm(id)} />
          ))}
        </Group>
      )}
      {sent.length > 0 && (
        <Group title="Phiếu bác đã gửi">
          {sent.map(({ id, title, code, forName, says }) => (
            <LinkCard
              key={id}
              title={forName ? `${title} – ${forName}` : title}
              note={`Mã ${code}. ${says}`}
              onOpen={() => go(`sent/${id}`)}
            />
          ))}
        </Group>
      )}
      <Group title="Làm phiếu mới">
        {others.map(({ id, title, intro }) => (
          <LinkCard key={id} title={title} note={intro} onOpen={() => onForm(id)} />
        ))}
      </Group>
      <Group title="Thông tin của bác">
        <LinkCard title="Xã giữ gì của bác" onOpen={() => go('privacy')} />
        <LinkCard title="Điều khoản sử dụng" onOpen={() => go('terms')} />
        <LinkCard title="Xóa dữ liệu của tôi" onOpen={() => go('erase')} />
      </Group>
    </Screen>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
