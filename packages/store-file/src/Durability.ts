/**
 * What the success of an append says. `durable`: it is on the disk. `written`: the system has it, so it outlives a
 * killed process but not a power cut; it is durable when the store has closed.
 */
export type Durability = "durable" | "written"
