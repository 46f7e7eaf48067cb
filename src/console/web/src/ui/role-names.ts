export { ROLE_NAMES } from '../../../../contract/role-names.ts';
