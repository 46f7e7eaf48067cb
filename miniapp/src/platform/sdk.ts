/** The few calls that are used; loaded as a whole the SDK weighs as much as the rest of the app. */
export { closeApp, getAccessToken, getRouteParams } from 'zmp-sdk/apis';
