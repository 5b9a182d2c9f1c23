import type { Question, TypeName } from './content.ts'
import type { FormContext, Posted, RegionSource } from './type.ts'

/** Three levels of two regencies: enough for every rule about regions. */
export const someRegions: RegionSource = {
  children: code =>
    ({
      32: [
        { code: '3205', name: 'Kabupaten Garut' },
        { code: '3273', name: 'Kota Bandung' },
      ],
      3205: [{ code: '320501', name: 'Garut Kota' }],
      320501: [{ code: '3205011001', name: 'Paminggir' }],
      3273: [{ code: '327301', name: 'Sukasari' }],
      327301: [{ code: '3273011001', name: 'Geger Kalong' }],
    })[code] ?? [],
  path: code =>
    code !== '' && '3205011001'.startsWith(code)
      ? [
          { code: '3205', name: 'Kabupaten Garut' },
          { code: '320501', name: 'Garut Kota' },
          { code: '3205011001', name: 'Paminggir' },
        ].filter(step => code.startsWith(step.code))
      : undefined,
}

export const someForm: FormContext = { lang: 'id', regions: someRegions, today: Temporal.PlainDate.from('2019-04-25') }

/** A question of a type, with whatever a test is about. */
export function aQuestion(type: TypeName, more: Partial<Question> = {}): Question {
  return { code: 'q', type, label: { id: 'Pertanyaan', en: 'Question' }, ...more }
}

/** Posted fields from a record. */
export function posted(fields: Record<string, string | string[]>): Posted {
  const all = (name: string) =>
    [fields[name] ?? []]
      .flat()
      .map(text => text.trim())
      .filter(Boolean)
  return { value: name => all(name)[0] ?? '', all }
}
