import type { Context as HonoContext } from 'hono'
import type { RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Frame, Lang } from '../../design/index.ts'
import type { Database, Tx } from '../database/open.ts'
import type { Environment } from '../env/env.ts'
import type { FileStore } from '../files/store.ts'
import type { Invariant } from '../invariants/index.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import type { Actor, PolicyTable, Role, Scope } from '../policy/index.ts'
import type { Log } from './log.ts'

/** What the running installation has: made once at start, handed to every request, job and command. */
export interface House {
  env: Environment
  pool: pg.Pool
  db: Database
  policy: PolicyTable
  routes: readonly Route[]
  /** What must hold of the data at any time, of all rooms. */
  invariants: readonly Invariant[]
  store: FileStore
  signingKey: SigningKey
  log: Log
  hooks: Hooks
}

/** Where the modules reach into the frame of every request, so that the platform knows none of them. */
export interface Hooks {
  /** Who acts, from the request's cookies; `nobody` without a valid session. */
  actor(c: Context): Promise<Actor>
  /** Who still holds that role today, with an account that is open; undefined once either has ended. For work in the background. */
  holder(tx: Tx, as: Pick<Actor, 'personId' | 'role' | 'region'>, at: Temporal.Instant): Promise<Actor | undefined>
  /** Asks whoever holds a session to show anew that it is theirs. */
  proof: Proof
  /** What a role is called. */
  roleName(role: Role, lang: Lang): string
  /** What the frame shows besides navigation: year, banner, sample strip, help. */
  frame(c: Context): Promise<Pick<Frame, 'year' | 'banner' | 'sample' | 'help'>>
}

/** How somebody shows anew to be who they are: the password, or in a trial just a press. */
export interface ProofAsked {
  by: 'password' | 'press'
}

/** Right: the session counts as fresh from now on. */
export type Proved = { fresh: true } | { problem: 'wrong' } | { problem: 'often'; waitSeconds: number }

export interface Proof {
  /** What a page asks for. */
  ask(c: Context): ProofAsked
  prove(c: Context, typed: string): Promise<Proved>
}

export interface Variables {
  house: House
  actor: Actor
  /** How far the actor reaches in the act of this route. Never `none`. */
  scope: Scope
  lang: Lang
  /** The business clock at the start of this request. */
  now: Temporal.Instant
  requestId: string
  /** Headers that every answer carries: the policy, a reference, no cache unless said otherwise. */
  carried: readonly (readonly [name: string, value: string])[]
  /** The visitor's network address, as far as the proxies in front are trusted. */
  address: string
  route: Route
  /** What the pages of this request are of, such as one of several registrations. */
  about?: string
  /** What takes uploads of this request from the disk again, once it is answered. */
  discards: (() => Promise<void>)[]
  /** What the route's `together` found; undefined when nothing was asked, or nobody is signed in. */
  together?: unknown
}

export type Context = HonoContext<{ Variables: Variables }>

export type Handler = (c: Context) => Response | Promise<Response>

/** One line of a module's table of routes. The permission matrix, navigation and the leak test read the same table. */
export interface Route {
  method: 'GET' | 'POST'
  /** Hono's pattern; nouns, in Indonesian. */
  path: string
  act: string
  handler: Handler
  frame: Frame['kind']
  /** An entry in the navigation of its frame, shown to whoever may do the act. */
  nav?: {
    position: number
    label: (lang: Lang) => string
    href?: (c: Context) => string
    /** Pages that lie under the entry though their addresses do not stand below its own. */
    over?: (path: string) => boolean
    /** Shown only when this holds, such as "sign in" to those who have not. */
    when?: (c: Context) => boolean
  }
  /**
   * What its handler needs to know of the actor's own, as one JSON column: read in the same statement that finds the actor,
   * because a round trip to the database costs more than what it brings. Found in `c.var.together`.
   */
  together?: (c: Context, personId: RawBuilder<string>) => RawBuilder<unknown>
  /** Only where the installation is a trial. */
  trialOnly?: boolean
  /** Takes posts of programs instead of forms: no page on refusal, JSON. */
  api?: boolean
}
