/** Why a database that answers is not used: the `cause` of the failure, for programs that say what to do about it. */

export type Refusal =
  /** The role could change history. `owner` owns the tables. */
  | { readonly _tag: "MightyRole"; readonly role: string; readonly owner: string }
  /** Nobody has run `migrate`, or not since the last upgrade. Version 0: nothing of ours stands there. */
  | { readonly _tag: "NotMigrated"; readonly schema: string; readonly version: number }
