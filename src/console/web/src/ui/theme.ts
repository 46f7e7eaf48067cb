import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Contrast of text is at least 4.5:1; what a thumb touches is at least 44 px high. */
export const theme = createTheme({
  fontFamily: "system-ui, 'Noto Sans', sans-serif",
  primaryColor: 'blue',
  primaryShade: 9,
  autoContrast: true,
  defaultRadius: 'md',
  components: {
    Button: { defaultProps: { mih: 44 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
  },
});

/** Mantine's own grey and red are too pale for small letters. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#475569',
    '--mantine-color-error': '#a31515',
    '--mantine-color-placeholder': '#5b6573',
  },
  dark: {},
});
