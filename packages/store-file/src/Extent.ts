/** How much of a log is read to find its end: only its last segments, or all of it. */
export type Extent = "end" | "all"
