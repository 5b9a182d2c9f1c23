import { isErrorCell } from '../damage.ts'
import { mostColumns } from '../scan.ts'
import { dayOf, type StyleShows } from './styles.ts'
import { attributeNamed, eachTag, textBetween } from './xml.ts'

/** A cell that holds something. */
export interface SheetCell {
  /** From 0. */
  column: number
  text: string
  /** Whether it is a number that nobody typed as text. */
  figure: boolean
}

/** What is needed to understand the cells of a sheet. */
export interface Meanings {
  shared: string[]
  shows: StyleShows
  from1904: boolean
}

/** A range that was merged: rows and columns, the rows from 1, the columns from 0. */
export interface Merge {
  ref: string
  top: number
  bottom: number
  left: number
  right: number
}

/**
 * Calls `use` with every row that has cells, its number as the sheet shows it, until it answers false; answers what was
 * merged. Cells and rows without an address follow the one before. Formulas are known by the value that was kept;
 * one without is an error.
 */
export function eachRow(
  xml: Buffer,
  meanings: Meanings,
  use: (row: number, cells: SheetCell[]) => boolean | void,
): Merge[] {
  const merges: Merge[] = []
  let [row, column, opened] = [0, -1, 0]
  let cells: SheetCell[] = []
  let cell = emptyCell
  let phonetic = false
  let runs = 0
  const flush = () => {
    const goOn = cells.length === 0 || use(row, cells)
    cells = []
    return goOn
  }
  eachTag(xml, tag => {
    switch (tag.name) {
      case 'row':
        if (tag.closes) return flush()
        row = Number(tag.attribute(placeOf) ?? row + 1)
        column = -1
        return
      case 'c':
        if (!tag.closes) {
          column = columnOf(tag.attribute(placeOf)) ?? column + 1
          runs = 0
          // More than any sheet has: whoever counts the cells is told at once.
          if (cells.length > mostColumns) return (flush(), false)
          cell = {
            type: tag.attribute(typeOf) ?? 'n',
            style: Number(tag.attribute(styleOf) ?? 0),
            value: '',
            text: '',
            formula: false,
          }
        }
        if (tag.closes || tag.empty) take(cells, column, cell, meanings)
        return
      case 'rPh':
        phonetic = !tag.closes && !tag.empty
        return
      case 'f':
        cell.formula = true
        return
      case 'v':
      case 't':
        if (!tag.closes) opened = tag.end
        else if (++runs > mostRuns) throw new Error('a cell of more pieces of text than anybody formats')
        else if (tag.name === 'v') cell.value = textBetween(xml, opened, tag.start)
        else if (!phonetic) cell.text += textBetween(xml, opened, tag.start)
        return
      case 'mergeCell':
        if (!tag.closes && merges.length < mostMerges) merges.push(...mergeOf(tag.attribute(rangeOf) ?? ''))
    }
  })
  return merges
}

const mostMerges = 100_000
/** Pieces of text in one cell. */
const mostRuns = 10_000
/** Texts that cells share: as many as the longest list may have, with columns that nobody reads. */
const mostShared = 1_000_000
const placeOf = attributeNamed('r')
const typeOf = attributeNamed('t')
const styleOf = attributeNamed('s')
const rangeOf = attributeNamed('ref')

interface OpenCell {
  type: string
  style: number
  value: string
  text: string
  formula: boolean
}

const emptyCell: OpenCell = { type: 'n', style: 0, value: '', text: '', formula: false }

function take(cells: SheetCell[], column: number, cell: OpenCell, meanings: Meanings): void {
  const { text, figure } = meant(cell, meanings)
  if (text !== '') cells.push({ column, text, figure })
}

function meant({ type, style, value, text, formula }: OpenCell, { shared, shows, from1904 }: Meanings) {
  switch (type) {
    case 's':
      return { text: value === '' ? '' : (shared[Number(value)] ?? ''), figure: false }
    case 'inlineStr':
      return { text: unescaped(text || value), figure: false }
    case 'str':
      return { text: unescaped(value), figure: false }
    case 'b':
      return { text: value === '1' ? 'true' : value === '0' ? 'false' : value, figure: false }
    case 'd':
      return { text: value.slice(0, 10), figure: false }
    case 'e':
      return { text: isErrorCell(value) ? value : '#ERROR!', figure: false }
    default: {
      if (value === '') return { text: formula ? '#VALUE!' : '', figure: false }
      if (shows(style) === 'percent') return { text: percentOf(value), figure: false }
      const day = shows(style) === 'day' ? dayOf(Number(value), from1904) : undefined
      return { text: day ?? value, figure: day === undefined }
    }
  }
}

/** As everybody sees it: 0.85 is 85%. */
function percentOf(value: string): string {
  return `${Number((Number(value) * 100).toPrecision(15))}%`
}

/** Excel writes characters that XML forbids as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** The column of an address such as AB12, from 0. */
function columnOf(place: string | undefined): number | undefined {
  if (place === undefined) return undefined
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = (place.charCodeAt(at) & 0xdf) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column > 0 ? column - 1 : undefined
}

function mergeOf(ref: string): Merge[] {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)
  if (!parts) return []
  const [, left, top, right, bottom] = parts
  return [{ ref, top: Number(top), bottom: Number(bottom), left: columnOf(left)!, right: columnOf(right)! }]
}

/** All texts that cells share; runs of formatted text are one, readings beside Asian characters are none. */
export function sharedTexts(xml: Buffer): string[] {
  const texts: string[] = []
  let [text, opened, phonetic, runs] = ['', 0, false, 0]
  eachTag(xml, tag => {
    if (tag.name === 'si' && !tag.closes) [text, runs] = ['', 0]
    if (texts.length > mostShared || runs > mostRuns) throw new Error('more shared texts than a list can need')
    if (tag.name === 'si' && (tag.closes || tag.empty)) texts.push(unescaped(text))
    if (tag.name === 'rPh') phonetic = !tag.closes && !tag.empty
    if (tag.name !== 't') return
    if (!tag.closes) opened = tag.end
    else runs++
    if (tag.closes && !phonetic) text += textBetween(xml, opened, tag.start)
  })
  return texts
}
