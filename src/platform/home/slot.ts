import type { StatusKind } from '../../design/index.ts'
import type { Scope } from '../policy/index.ts'
import type { Context } from '../web/context.ts'

/** What a room adds to the home of everybody who may do its act. */
export interface HomeSlot {
  /** Who may not do it is told nothing: the engine asks the policy, and reads the slot for nobody else. */
  act: string
  /** The act that changes what is told here: who may do none of those on a home is told that they only look. */
  changes?: string
  /** `scope`: how far the reader gets in the act. Asks the same number of queries for one row and for many. */
  read(c: Context, scope: Scope): Promise<HomePart>
}

/** What one room has to say on a home. */
export interface HomePart {
  tasks?: HomeTask[]
  figures?: HomeFigures[]
  progress?: HomeProgress[]
  /** Said where no room has figures. */
  none?: HomeNone
  /** What is over, and where it is found. */
  past?: { title: string; links: HomeLink[] }
}

/**
 * Something to do, most urgent first. `decide`: people wait for a decision; `failed`: what should have happened by itself did
 * not; `doubt`: something said may be wrong; `remind`: others have something left to do.
 */
export const urgencies = ['decide', 'failed', 'doubt', 'remind'] as const

export interface HomeTask {
  /** The act that ends it: nobody else is shown it. */
  act: string
  title: string
  /** One line: what it is, or what is done about it. */
  note: string
  kind: StatusKind
  urgency: (typeof urgencies)[number]
  /** A row each. Where nothing waits, one row says so and leads nowhere. */
  waiting: Waiting[]
}

/** Many behind one address (of what, where there are several such; none of them waits for nobody), or one by its name. */
export type Waiting = { href: string } & ({ count: number; of?: string } | { name: string; state: string })

/** How something stands: the first of its parts in large figures, each of the others in a line. */
export interface HomeFigures {
  title: string
  /** What the way to all of the first part is called. */
  all: string
  parts: HomeStanding[]
}

/** What was promised against what there is: a large figure, a bar, and sentences. */
export interface HomeProgress {
  title: string
  /** How fresh it is. */
  note: string
  /** Where more of it stands. */
  all: HomeLink
  actual: number
  promise: number
  /** Where it should be now. */
  expected?: number
  /** What is counted, of how many: below the figure. */
  label: string
  /** What the bar is of, for those who do not see it. */
  bar: string
  said: string[]
}

export interface HomeStanding extends HomeLink {
  /** Until when, since when. */
  note: string
  counts: LinkedCount[]
}

export interface HomeLink {
  name: string
  href: string
}

/** A figure that leads to exactly what it counts. */
export interface LinkedCount {
  count: number
  label: string
  href: string
}

/** Nothing here yet: why, and what comes next. */
export interface HomeNone {
  title: string
  next?: string
  action?: HomeLink
}
