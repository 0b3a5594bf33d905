/** A file of a folder of reports, by its path inside it. */
export interface Rapportfil {
  readonly sti: string
  readonly indhold: string
}
