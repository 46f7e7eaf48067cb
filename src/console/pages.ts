import type { CaseRecord, Registration } from '../ports.ts';
import type { FormDefinition, FormField } from '../contract/form.ts';
import { heardInCase } from '../domain/heard.ts';
import { escapeHtml } from '../domain/html.ts';
import { localTime } from '../domain/hours.ts';
import { maskNumbers } from '../domain/numbers.ts';

const STYLE = `body{margin:0;font:18px/1.5 system-ui,'Noto Sans',sans-serif;color:#14213d;background:#f4f6fb}
main{max-width:720px;margin:0 auto;padding:16px}h1{font-size:1.4em}h2{font-size:1.15em}
.tag{display:inline-block;padding:2px 10px;border-radius:8px;background:#e2e8f0;margin:0 6px 6px 0}
.tag.urgent{background:#b91c1c;color:#fff}
.turn{background:#fff;border-radius:12px;padding:10px 14px;margin:8px 0;white-space:pre-wrap;overflow-wrap:anywhere}
.turn.citizen{border-left:6px solid #0b4fb3}.turn.officer{border-left:6px solid #15803d}.turn.bot{border-left:6px solid #64748b}
.who{font-size:.85em;color:#475569}audio{width:100%;margin:8px 0}`;

const REASONS: Record<CaseRecord['reason'], string> = {
  asked_for_person: 'Dân muốn gặp người',
  not_understood: 'Trợ lý không hiểu',
  voice_message: 'Tin nhắn thoại',
  money_lost: 'Báo đã mất tiền hoặc lộ mã',
  undeliverable: 'Tin trả lời không gửi được: cần gọi hoặc đến nhà',
  technical: 'Trợ lý trục trặc khi trả lời',
  form_sent: 'Dân vừa gửi phiếu',
  allowance: 'Trợ cấp chưa về, thiếu hoặc bị cắt',
  visit: 'Dân nhờ người đến nhà',
  feedback: 'Dân góp ý, phản ánh',
  list_change: 'Danh sách tháng có thay đổi',
  registration: 'Dân hỏi phiếu đã gửi',
  early_warning: 'Nhiều người cùng nhận một tin lừa',
};
const STATES = { open: 'Chưa ai nhận', taken: 'Đã có người nhận', closed: 'Đã xong' } as const;
const SPEAKERS = { citizen: 'Người dân', bot: 'Trợ lý', officer: 'Cán bộ' } as const;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

/** In place of a case that the link does not open. */
export function consolePage(problem: string): string {
  return page(
    'Bàn làm việc của cán bộ',
    `<h1>Bàn làm việc của cán bộ</h1><p role="alert">${escapeHtml(problem)}</p>
<p>Việc mới được gửi thành thẻ vào Zalo của anh/chị. Bấm “Xem hội thoại” trên thẻ để mở việc.</p>
<p><a href="/console/">Đăng nhập vào bàn làm việc</a></p>`,
  );
}

/** One case: why, where, what was said, the recording. Long numbers are masked. */
export function casePage(
  record: CaseRecord,
  shown: { assignee: string | null; audioUrl: string; statementUrl: string; form: SentForm | null },
): string {
  const { assignee, audioUrl, statementUrl, form } = shown;
  const turns = record.turns.map((turn) => line(turn.from, SPEAKERS[turn.from], turn.at, turn.text));
  const said = new Set(record.turns.map((turn) => turn.text));
  const added = record.notes.filter((note) => !said.has(note.text));
  const heard = heardInCase(record);
  const notes = added.map((note) => line('citizen', 'Ghi thêm', note.at, note.text));
  return page(
    `Việc ${record.code}`,
    `<h1>Việc ${escapeHtml(record.code)}</h1>
<p>${record.urgency === 'urgent' ? '<span class="tag urgent">Gấp</span>' : ''}<span class="tag">${REASONS[record.reason]}</span>
<span class="tag">${STATES[record.status]}${assignee ? `: ${escapeHtml(assignee)}` : ''}</span></p>
${heard ? `<p><b>Nghe được:</b> ${escapeHtml(heard)}</p>` : ''}
${record.reason === 'money_lost' ? `<p><a href="${escapeHtml(statementUrl)}" download>Tải bản tường trình (PDF)</a>, in cho dân mang ra ngân hàng, Công an.</p>` : ''}
${record.audio ? `<h2>Bản ghi âm</h2><audio controls src="${escapeHtml(audioUrl)}"></audio><p><a href="${escapeHtml(audioUrl)}" download>Tải bản ghi âm</a></p>` : ''}
${form ? formSection(form) : ''}<h2>Hội thoại</h2>${turns.join('')}${notes.length ? `<h2>Ghi thêm sau khi mở việc</h2>${notes.join('')}` : ''}`,
  );
}

/** A sent form with the definition that asked for it. */
export interface SentForm {
  definition: FormDefinition;
  sent: Registration;
  /** An answer that stands for something in a list: a bank, a village. */
  nameOf(field: FormField, value: string): string;
}

const FORM_STATES: Record<Registration['status'], string> = {
  sent: 'Chờ xem',
  reading: 'Đang xem',
  asked: 'Chờ dân bổ sung',
  approved: 'Đã duyệt',
  refused: 'Từ chối',
  withdrawn: 'Dân đã rút',
};

/** What was answered, by question. The phone is there to be rung; the ID number stays masked. */
function formSection({ definition, sent, nameOf }: SentForm): string {
  const { answers, history, status, code } = sent;
  const rows = definition.fields
    .filter((field) => answers[field.id])
    .map((field) => {
      const value = answers[field.id] ?? '';
      const label = nameOf(field, value);
      const phone = `0${value.replace(/^84/, '')}`;
      const said =
        field.kind === 'phone'
          ? `<a href="tel:${escapeHtml(phone)}">${escapeHtml(phone)}</a>`
          : escapeHtml(maskNumbers(label));
      return `<p><span class="who">${escapeHtml(field.label)}</span><br>${said}</p>`;
    });
  const steps = history.map(
    ({ at, to, note }) =>
      `<p>${FORM_STATES[to]} · ${moment(at)}${note ? `: ${escapeHtml(maskNumbers(note))}` : ''}</p>`,
  );
  return `<h2>Phiếu ${escapeHtml(definition.title)}</h2>
<p>Mã phiếu ${code} <span class="tag">${FORM_STATES[status]}</span></p><div class="turn">${rows.join('')}</div>
<h2>Phiếu đã qua</h2><div class="turn">${steps.join('')}</div>`;
}

function line(kind: string, who: string, at: number, text: string): string {
  return `<div class="turn ${kind}"><div class="who">${who} · ${moment(at)}</div>${escapeHtml(maskNumbers(text))}</div>`;
}

/** "21:09, 22/11/2026": the page is read on another day than it was written. */
function moment(at: number): string {
  const { date, minutes } = localTime(at);
  const [year, month, day] = date.split('-').map(Number);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `${clock}, ${day}/${month}/${year}`;
}
