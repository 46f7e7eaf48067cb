/** "thôn Thu Xà" → "Thôn Thu Xà", where a name stands alone. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
