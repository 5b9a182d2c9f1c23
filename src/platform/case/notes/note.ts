/** What is noted about a subject: its kind as the ledger names it, and who may write one. */
export interface NoteKind {
  subjectKind: string
  /** The act of the policy. */
  act: string
}

export interface Note {
  id: string
  said: string
  by: string
  at: Temporal.Instant
}
