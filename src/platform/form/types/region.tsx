import { Select } from '../../../design/index.ts'
import { isWrong, type Given } from '../answer.ts'
import { fieldOf } from '../field.ts'
import type { QuestionType, RegionSource, Shown } from '../type.ts'

const province = '32'
const levelNames = {
  id: ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'],
  en: ['Regency or city', 'Kecamatan', 'Village'],
}
/** What was taken, and what is asked next. */
const taken = {
  id: (name: string, level: number) =>
    `${name}. Sekarang pilih ${level === 1 ? 'kecamatannya' : 'desa atau kelurahannya'}.`,
  en: (name: string, level: number) => `${name}. Now choose the ${level === 1 ? 'kecamatan' : 'village'}.`,
}
/** Travels with the page: below which region it asked last, so that choosing nothing there is not a step. */
const askedBelow = (code: string) => `${code}-asked`

/**
 * Regency, kecamatan, village: three choices, each offered once the one before is made, so that it works without
 * JavaScript. The value is the village's code; its parents are read from the code's path.
 */
export const region: QuestionType = {
  missing: 'region.regency',
  fields: code => [`${code}-regency`, `${code}-kecamatan`, code],
  steps: ['region.kecamatan', 'region.village'],
  parse({ code }, posted, { regions }) {
    const [regency, kecamatan, village] = [
      posted.value(`${code}-regency`),
      posted.value(`${code}-kecamatan`),
      posted.value(code),
    ]
    const asked = posted.value(askedBelow(code))
    if (!isChild(regions, province, regency)) return { problem: { code: 'region.regency' } }
    if (!kecamatan && (asked === regency || isChild(regions, regency, asked)))
      return { problem: { code: 'region.no-kecamatan' } }
    if (!isChild(regions, regency, kecamatan)) return { problem: { code: 'region.kecamatan' }, step: true }
    if (!village && asked === kecamatan) return { problem: { code: 'region.no-village' } }
    if (!isChild(regions, kecamatan, village)) return { problem: { code: 'region.village' }, step: true }
    return { value: village }
  },
  show: shown => <Steps shown={shown} />,
  blank: (_question, { lang }) => ({ kind: 'lines', lines: levelNames[lang].map(label => ({ label })) }),
  review: (_question, value, { regions }) => regionText(regions, String(value)),
  // The last one is the smallest that was chosen.
  reviewWrong: (_question, posted, { regions }) => regionText(regions, posted.at(-1) ?? ''),
  export: String,
}

/** "Cibeureum, Sukaraja, Kabupaten Garut"; the code itself when it is not known. */
export function regionText(regions: RegionSource, code: string): string {
  const path = regions.path(code)
  return path
    ? path
        .filter(step => step.code !== province)
        .map(step => step.name)
        .reverse()
        .join(', ')
    : code
}

function isChild(regions: RegionSource, parent: string, code: string): boolean {
  return code !== '' && regions.children(parent).some(child => child.code === code)
}

function Steps({ shown }: { shown: Shown }) {
  const { lang } = shown.form
  const { code } = shown.question
  const levels = levelsOf(shown)
  const { error, why, hint } = fieldOf(shown)
  const last = levels.length - 1
  const above = levels[last - 1]
  return (
    <>
      {levels.map(({ name, value, options }, n) => (
        <Select
          key={name}
          id={n === last ? code : name}
          name={name}
          label={levelNames[lang][n]!}
          why={n === 0 ? why : undefined}
          hint={n === last && !value && !error && above ? taken[lang](nameIn(above), n) : n === 0 ? hint : undefined}
          error={n === last ? error : undefined}
          options={options.map(option => ({ value: option.code, label: option.name }))}
          value={value}
        >
          {n === last && above && <input type="hidden" name={askedBelow(code)} value={above.value} />}
        </Select>
      ))}
    </>
  )
}

/** Each choice that can be made: the first, and those whose region above is chosen. */
function levelsOf({ question: { code, optional }, given, form: { regions, near } }: Shown) {
  const at = chosen(given, code, regions, optional ? undefined : near)
  return [
    { name: `${code}-regency`, value: at.regency, options: regions.children(province) },
    { name: `${code}-kecamatan`, value: at.kecamatan, options: at.regency ? regions.children(at.regency) : [] },
    { name: code, value: at.village, options: at.kecamatan ? regions.children(at.kecamatan) : [] },
  ].filter(level => level.options.length > 0)
}

function nameIn({ value, options }: ReturnType<typeof levelsOf>[number]): string {
  return options.find(option => option.code === value)?.name ?? ''
}

/** What is chosen now. Before anything was said it begins with the region that is known. */
function chosen(given: Given | null | undefined, code: string, regions: RegionSource, near: string | undefined) {
  if (given != null && isWrong(given)) {
    const kept = (name: string) => String(given.raw[name] ?? '')
    return { regency: kept(`${code}-regency`), kecamatan: kept(`${code}-kecamatan`), village: kept(code) }
  }
  const at = given == null ? near : given.value
  const path = typeof at === 'string' ? (regions.path(at) ?? []) : []
  const [regency = '', kecamatan = '', village = ''] = path
    .filter(step => step.code !== province)
    .map(step => step.code)
  return { regency, kecamatan, village }
}
