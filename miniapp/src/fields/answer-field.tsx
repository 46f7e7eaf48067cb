import type { FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { BirthField } from './birth-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { PhoneField, type AskPhone } from './phone-field.tsx';
import { ProviderField } from './provider-field.tsx';
import { TextField } from './text-field.tsx';
import { VillageField } from './village-field.tsx';

/** What every kind of question is given, and all it may know. */
export interface AnswerProps {
  field: FormField;
  value: string;
  problem?: string | undefined;
  villages: SessionAnswer['villages'];
  providers: SessionAnswer['providers'];
  /** Absent where nobody can tell the person's own number. */
  askPhone?: AskPhone | undefined;
  onAnswer(value: string): void;
  /** Zalo knows it: as after a scan, the next question comes, and it is seen at the end. */
  onKnown(value: string): void;
}

/** One kind of question to one component; a form with known kinds needs no code here. */
export function AnswerField(props: AnswerProps) {
  const { field, askPhone } = props;
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'relation':
      return <ChoiceField {...props} />;
    case 'birth':
      return <BirthField {...props} />;
    case 'village':
      return props.villages.length ? <VillageField {...props} /> : <TextField {...props} />;
    case 'provider':
      return props.providers.length ? <ProviderField {...props} /> : <TextField {...props} />;
    case 'phone':
      return field.own && askPhone ? <PhoneField {...props} askPhone={askPhone} /> : <TextField {...props} />;
    default:
      return <TextField {...props} />;
  }
}
