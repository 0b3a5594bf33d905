/** The kinds of file that are the same for every agreement, by their ids. */

/** Corrections of what other files brought. */
export const rettelsesslags = "rettelser"
/** JSON lines of events as `register` takes them. */
export const haendelsesslags = "haendelser"
