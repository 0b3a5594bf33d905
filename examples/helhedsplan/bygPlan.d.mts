export const her: string
export const planfil: string
export const delaftale: (...args: ReadonlyArray<string>) => {
  readonly kode: number | null
  readonly ud: string
  readonly fejl: string
}
export const bygPlan: (lager: string) => void
