/** How often a candidate is repaired before the run ends with all its findings. */
export const MAX_REPAIRS = 3;

/** How often a person may ask for changes before the run ends; a new question starts afresh. */
export const MAX_CHANGE_ROUNDS = 5;
