/**
 * For tests of what stands on core: a small agreement and logs of it in a few words, deciders told as stories, and
 * registrations and logs that collide on purpose.
 */
export { type Givet, givet, type Svar } from "./testing/givet.ts"
export { historie, type Skridt, skridt, skrivHistorie } from "./testing/historie.ts"
export { enkelteIndikatorer, indikatorer, sammensatte } from "./testing/indikatorer.ts"
export { lilleAftale } from "./testing/lilleAftale.ts"
export { type LilleLog, lilleLog } from "./testing/lilleLog.ts"
export { baseline, forloeb, maaling, maalinger } from "./testing/maalinger.ts"
export { alleTyper, dage, registreringer } from "./testing/registreringer.ts"
