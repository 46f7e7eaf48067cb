import { SCAM_AND_NIGHT } from './stories-help.js';
import { MONEY_STORIES } from './stories-money.js';

/**
 * A story is data. Steps, in order:
 * - `say`: the citizen types this; `en` is its English subtitle;
 * - `tap`: pieces of button titles, the first that fits is pressed; when none fits the citizen types `orSay` instead;
 * - `send`: a kind of attachment with its fields;
 * - `officer`: a person answers from OA Manager, signed `as`;
 * - `clock`: the clock moves on to this hour;
 * - `silent`: nobody answers this one, and that is the point;
 * - `note`: one English line on what is happening, shown with any of the above or alone.
 * After each step the player waits for the OA to answer, because nobody knows beforehand how much it will say.
 */
export const STORIES = [...MONEY_STORIES, ...SCAM_AND_NIGHT];
