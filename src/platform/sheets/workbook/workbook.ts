import type { Parts } from './parts.ts'
import { attributeNamed, eachTag } from './xml.ts'

/** What a workbook says of itself. */
export interface Workbook {
  /** In the order of their tabs. */
  sheets: { name: string; hidden: boolean; path: string }[]
  /** Days count from 1904, as on old Macs. */
  from1904: boolean
  styles: string | undefined
  sharedStrings: string | undefined
}

/** Reads the parts that say where everything is. Throws where they do not. */
export function workbookOf(parts: Parts): Workbook {
  const root = relationsOf(parts, '_rels/.rels', '').find(one => one.kind === 'officeDocument')
  const path = root?.target ?? 'xl/workbook.xml'
  if (!parts.has(path)) throw new Error('no workbook')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = relationsOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const target = (kind: string) => relations.find(one => one.kind === kind)?.target
  const workbook: Workbook = {
    sheets: [],
    from1904: false,
    styles: target('styles'),
    sharedStrings: target('sharedStrings'),
  }
  eachTag(parts.read(path), tag => {
    if (tag.closes) return
    if (tag.name === 'workbookPr') workbook.from1904 = /^(1|true|on)$/i.test(tag.attribute(date1904) ?? '')
    if (tag.name !== 'sheet') return
    const id = tag.attribute(relation)
    const found = relations.find(one => one.id === id && one.kind === 'worksheet')
    if (!found) return
    const hidden = /hidden/i.test(tag.attribute(state) ?? '')
    workbook.sheets.push({ name: tag.attribute(nameOf) ?? '', hidden, path: found.target })
  })
  return workbook
}

const date1904 = attributeNamed('date1904')
const relation = attributeNamed('id', true)
const state = attributeNamed('state')
const nameOf = attributeNamed('name')

interface Relation {
  id: string
  kind: string
  target: string
}

function relationsOf(parts: Parts, path: string, folder: string): Relation[] {
  const relations: Relation[] = []
  eachTag(parts.read(path), tag => {
    if (tag.closes || tag.name !== 'Relationship') return
    const target = tag.attribute(targetOf) ?? ''
    const kind = (tag.attribute(typeOf) ?? '').replace(/^.*\//, '')
    relations.push({ id: tag.attribute(idOf) ?? '', kind, target: resolved(target, folder) })
  })
  return relations
}

const targetOf = attributeNamed('Target')
const typeOf = attributeNamed('Type')
const idOf = attributeNamed('Id')

/** A target counts from the folder of its part, or with a slash from the root. */
function resolved(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
