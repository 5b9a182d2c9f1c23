/** What became of a post, as programs read it. */
export interface ToldPost {
  /** saved: go on · look: saved, with something to look at · wrong: saved, to be mended · sent · refused: nothing was saved. */
  state: 'saved' | 'look' | 'wrong' | 'sent' | 'refused'
  problems: ToldProblem[]
  clashes: ToldClash[]
  warnings?: ToldProblem[]
  /** The page to go to. */
  next: string
  /** Of what was sent. */
  number?: string
}

/** Something to mend or to look at, in words; without a question it is about the post itself. */
export interface ToldProblem {
  question?: string
  code: string
  text: string
}

/** Two screens answered one question: what this one said and what the other had saved, as people read them. */
export interface ToldClash {
  question: string
  given: string
  other: string
}
