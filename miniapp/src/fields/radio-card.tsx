import { described } from '../ui/field.tsx';

export interface RadioCardProps {
  /** Several may be picked. */
  isOneOfMany?: boolean;
  id?: string | undefined;
  name: string;
  label: string;
  checked: boolean;
  problem?: string | undefined;
  onPick(): void;
}

/** A native radio, or a box where several may be picked, whose whole card can be tapped. */
export function RadioCard({ isOneOfMany, id, name, label, checked, problem, onPick }: RadioCardProps) {
  // A radio has no aria-invalid of its own; its group's error is tied by the description.
  const { 'aria-describedby': notes } = described(problem);
  return (
    <label className={checked ? 'card picked' : 'card'}>
      <input
        type={isOneOfMany ? 'checkbox' : 'radio'}
        {...(id && { id })}
        name={name}
        checked={checked}
        onChange={onPick}
        {...(problem && { 'aria-describedby': notes })}
      />
      <span>{label}</span>
    </label>
  );
}
