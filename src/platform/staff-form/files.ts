import type { FormBody, UploadedFile } from '../web/form-body.ts'
import type { Lang } from '../../design/index.ts'
import type { StaffForm } from './define.ts'
import type { Fields, NameIn, Values } from './field.ts'
import { removed } from './photo.tsx'
import type { Returned } from './read.ts'
import { words } from './words.ts'

type Parts<F extends Fields> = Pick<StaffForm<F>, 'parts'>

/** The names of the fields that take a file, in the order of the form: each has the place of its number, from 1 on. */
export function fileFields<F extends Fields>({ parts }: Parts<F>): NameIn<F>[] {
  return parts.filter(({ type }) => type.fileBytes !== undefined).map(({ name }) => name as NameIn<F>)
}

/** A file and its place among those that the form asks. */
export interface PlacedFile {
  slot: string
  file: UploadedFile
}

/** The files among what was read, and the places from which one was taken away. */
export function filesIn<F extends Fields>(
  form: Parts<F>,
  values: Values<F> | undefined,
): { files: PlacedFile[]; emptied: string[] } {
  const given = fileFields(form).map((name, at) => ({ slot: String(at + 1), file: values?.[name] as unknown }))
  const emptied = given.filter(({ file }) => file === removed).map(({ slot }) => slot)
  const files = given.filter(({ file }) => file !== undefined && file !== removed) as PlacedFile[]
  return { files, emptied }
}

/** Carried by a page in between: in which fields a file had been chosen. */
export const lostField = 'berkas-terpilih'

/** The fields in which a file was chosen, now or before a page in between, which no file travels through. */
export function chosenIn<F extends Fields>(form: Parts<F>, posted: FormBody): NameIn<F>[] {
  const before = posted.all(lostField)
  return fileFields(form).filter(name => before.includes(name) || isSent(posted, name))
}

/** Those of them whose file did not come with this post. */
export function lostIn<F extends Fields>(form: Parts<F>, posted: FormBody): NameIn<F>[] {
  return chosenIn(form, posted).filter(name => !isSent(posted, name))
}

function isSent({ files }: FormBody, name: string): boolean {
  return files.some(({ field }) => field === name)
}

/** A form comes back without its files: each that was chosen asks to be chosen again, unless it was wrong itself. */
export function askAgain<F extends Fields>(
  returned: Returned<F>,
  fields: readonly NameIn<F>[],
  lang: Lang,
): Returned<F> {
  const asked = fields.filter(name => returned.errors[name] === undefined)
  const each = (said: string) => Object.fromEntries(asked.map(name => [name, said]))
  const errors = { ...returned.errors, ...each(words(lang).fileAgain) } as Returned<F>['errors']
  return { ...returned, errors, codes: { ...returned.codes, ...each('file.again') } as Returned<F>['codes'] }
}
