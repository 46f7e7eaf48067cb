/** Stands in place of a link, so that the words around it keep their places. */
export const LINK_WORD = 'zqlinkqz';
