/** For tests of what stands on core: a small agreement, and registrations and logs of it that collide on purpose. */
export { historie, type Skridt, skridt, skrivHistorie } from "./testing/historie.ts"
export { enkelteIndikatorer, indikatorer, sammensatte } from "./testing/indikatorer.ts"
export { lilleAftale } from "./testing/lilleAftale.ts"
export { baseline, forloeb, maaling, maalinger } from "./testing/maalinger.ts"
export { alleTyper, dage, registreringer } from "./testing/registreringer.ts"
