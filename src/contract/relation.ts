/** What somebody is to the person who fills in a form for them; in the order in which it is offered. */
export const RELATION_OPTIONS = [
  { value: 'parent', label: 'Cha hoặc mẹ' },
  { value: 'grandparent', label: 'Ông hoặc bà' },
  { value: 'spouse', label: 'Vợ hoặc chồng' },
  { value: 'child', label: 'Con hoặc cháu' },
  { value: 'sibling', label: 'Anh, chị hoặc em' },
  { value: 'ward', label: 'Người tôi giám hộ' },
  { value: 'other', label: 'Người khác' },
] as const;
