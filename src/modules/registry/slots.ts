import type { ComponentChildren } from 'preact'
import type { Localised } from '../../platform/form/content.ts'
import type { Meaning } from '../../platform/form/meanings.ts'
import type { HistoryEntry } from '../../platform/history/index.ts'
import type { Context } from '../../platform/web/context.ts'

/** The section of another room on the page of one pesantren; undefined when it has nothing to say or the actor may not see it. */
export type PesantrenSlot = (c: Context, organisationId: string) => Promise<ComponentChildren | undefined>

const slots: PesantrenSlot[] = []

/** Rooms above the registry add their part here, once, when they are loaded. */
export function addPesantrenSlot(slot: PesantrenSlot): void {
  slots.push(slot)
}

/** The sections of all rooms about one pesantren, in the order of the rooms. */
export async function pesantrenSlots(c: Context, organisationId: string): Promise<ComponentChildren> {
  return Promise.all(slots.map(slot => slot(c, organisationId)))
}

/** What another room knows to have happened to one pesantren, as far as the reader may see it. */
export type EventsSlot = (c: Context, organisationId: string) => Promise<HistoryEntry[]>

const eventsSlots: EventsSlot[] = []

/** Rooms above the registry tell here what happens to a pesantren in them. */
export function addEventsSlot(slot: EventsSlot): void {
  eventsSlots.push(slot)
}

/** What happened to one pesantren in the rooms above. */
export async function eventsAbout(c: Context, organisationId: string): Promise<HistoryEntry[]> {
  return (await Promise.all(eventsSlots.map(slot => slot(c, organisationId)))).flat()
}

/** What one registration says of a pesantren and is no fact yet. */
export interface ClaimsShown {
  /** Number of the registration, and where it stands. */
  number: string
  href: string
  at: Temporal.Instant
  /** Somebody else claims the same pesantren, and nobody has decided. */
  contested: boolean
  /** By field of the registry; null: there is none. */
  facts: Record<string, string | null>
}

/** The claims another room knows of one pesantren, as far as the reader may see them. */
export type ClaimsSlot = (c: Context, organisationId: string) => Promise<ClaimsShown[]>

const claimsSlots: ClaimsSlot[] = []

export function addClaimsSlot(slot: ClaimsSlot): void {
  claimsSlots.push(slot)
}

/** What is claimed of one pesantren. */
export async function claimsAbout(c: Context, organisationId: string): Promise<ClaimsShown[]> {
  return (await Promise.all(claimsSlots.map(slot => slot(c, organisationId)))).flat()
}

/** What codes of options are called, by meaning and code. */
export type CodeLabels = Partial<Record<Meaning, Record<string, Localised>>>

export type LabelsSlot = (c: Context, meanings: readonly Meaning[]) => Promise<CodeLabels>

let labelsSlot: LabelsSlot | undefined

/** The room that knows the forms says here what their codes mean. */
export function addLabelsSlot(slot: LabelsSlot): void {
  labelsSlot = slot
}

/** Facts that are kept as codes of options. */
const coded: Meaning[] = ['applicant.legal_form', 'business.field']

/** What the codes among the facts are called; codes themselves are shown where nobody knows. */
export async function labelsOfCodes(c: Context): Promise<CodeLabels> {
  return (await labelsSlot?.(c, coded)) ?? {}
}
