import { searched } from '../text/searched.ts'
import type { Place } from './query.ts'

/** What a list shows, as its address says it: nothing else remembers it. */
export interface ListState {
  /** The words searched for; empty when none. */
  q: string
  /** Chosen filters by key; one value each. */
  filters: Record<string, string>
  /** Column and direction asked for (`nama`, `-dikirim`); empty: the definition's own. */
  sort: string
  page?: PageCursor
}

/** A page starts after a row or ends before it. `from` is the count of rows before the page, for people only. */
export interface PageCursor {
  direction: 'after' | 'before'
  place: Place
  from: number
}

/** What of a definition an address may speak about. */
interface Speakable {
  filters?: readonly { key: string; formerly?: readonly string[] }[]
  columns: readonly { key: string; sort?: unknown }[]
}

/** Reads the address. Whatever it says that the list does not know is left out, never an error. */
export function readState(list: Speakable, params: URLSearchParams): ListState {
  const filters: Record<string, string> = {}
  for (const { key, formerly = [] } of list.filters ?? []) {
    const value = [key, ...formerly].map(name => params.get(name)?.trim()).find(Boolean)
    if (value) filters[key] = value.slice(0, 100)
  }
  const sort = params.get('urut') ?? ''
  const sortable = list.columns.some(column => column.sort && column.key === sort.replace(/^-/, ''))
  return {
    q: searched(params.get('q') ?? ''),
    filters,
    sort: sortable ? sort : '',
    page: readCursor(params.get('halaman')),
  }
}

/** A state as the query of an address, without the place of a page; empty when it is nothing but the list. */
export function stateQuery(state: ListState): string {
  return listAddress('', { ...state, page: undefined })
}

/** The address of a state below a path: only what differs from nothing is said. */
export function listAddress(path: string, state: ListState, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  if (state.q) params.set('q', state.q)
  for (const [key, value] of Object.entries(state.filters)) params.set(key, value)
  if (state.sort) params.set('urut', state.sort)
  if (state.page) params.set('halaman', writeCursor(state.page))
  for (const [key, value] of Object.entries(more)) params.set(key, value)
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/**
 * The query of a list's address, to be carried into the page of one of its rows and back: nothing of a download or of a post
 * goes along.
 * `set` says what is changed on the way; what is undefined is left out.
 */
export function carriedQuery(address: string, set: Record<string, string | undefined> = {}): string {
  const params = new URL(address).searchParams
  for (const [key, value] of Object.entries({ ...posted, ...set })) {
    if (value === undefined) params.delete(key)
    else params.set(key, value)
  }
  const text = params.toString()
  return text && `?${text}`
}

const posted = { unduh: undefined, aksi: undefined, isi: undefined, saringan: undefined }

export function writeCursor({ direction, place, from }: PageCursor): string {
  const parts = [direction === 'after' ? 'a' : 'b', place.key, place.id, from]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** A cursor that somebody made up or cut off counts as the first page. */
export function readCursor(text: string | null): PageCursor | undefined {
  if (!text || text.length > 1000) return undefined
  try {
    const [direction, key, id, from] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (direction !== 'a' && direction !== 'b') return undefined
    if (typeof key !== 'string' || typeof id !== 'string' || !uuid.test(id) || key.includes('\0')) return undefined
    if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) return undefined
    return { direction: direction === 'a' ? 'after' : 'before', place: { key, id }, from }
  } catch {
    return undefined
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
