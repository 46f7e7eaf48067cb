/** What is loaded only when somebody taps for it. */
export { getPhoneNumber, openChat, scanQRCode } from 'zmp-sdk/apis';
