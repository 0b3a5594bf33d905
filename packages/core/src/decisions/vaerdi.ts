/** The value of a registration: what it says, without where it came from and why it came late. */
import * as Equal from "effect/Equal"
import type { Registrering } from "../events/Registrering.ts"

/** A registration without what is said about it: source, and that it was late (*værdi*, value). */
export const vaerdiAf = (registrering: Registrering): Registrering => {
  const { efteranmeldt: _sent, kilde: _kilde, ...vaerdi } = registrering
  return vaerdi as Registrering
}

/** Whether two registrations say the same. */
export const sammeVaerdi = (a: Registrering, b: Registrering): boolean => Equal.equals(vaerdiAf(a), vaerdiAf(b))
