export { getUserInfo } from 'zmp-sdk/apis';
