import { FieldGroup, type FieldProps } from './field.tsx'
import { useWords } from './lang.ts'

export interface DateParts {
  day?: string
  month?: string
  year?: string
}

export interface DateInputProps extends FieldProps {
  /** An ISO date, or the parts exactly as they were typed. */
  value?: string | DateParts
  /** "bday" makes the browser offer a birthday. */
  birthday?: boolean
}

/**
 * A date in three fields: day, month, year. A calendar popup is slow for a birthday and breaks on old phones. The fields
 * are named `<name>-day`, `<name>-month` and `<name>-year`; `dateParts` reads them back.
 */
export function DateInput(props: DateInputProps) {
  const w = useWords()
  const parts = partsOf(props.value)
  return (
    <FieldGroup field={{ ...props, id: `${props.id}-group` }}>
      <div class="parts">
        <Part field={props} part="day" id={props.id} label={w.day} value={parts.day} />
        <Part field={props} part="month" label={w.month} value={parts.month} />
        <Part field={props} part="year" label={w.year} value={parts.year} />
      </div>
    </FieldGroup>
  )
}

/** A month of a year: `<name>-month` (1–12) and `<name>-year`. */
export function MonthInput(props: DateInputProps) {
  const w = useWords()
  const parts = partsOf(props.value)
  const name = props.name ?? props.id
  return (
    <FieldGroup field={{ ...props, id: `${props.id}-group` }}>
      <div class="parts">
        <div class="grow">
          <label for={props.id}>{w.month}</label>
          <select id={props.id} name={`${name}-month`} aria-invalid={props.error ? 'true' : undefined}>
            <option value="">{w.chooseMonth}</option>
            {w.months.map((month, at) => (
              <option key={month} value={String(at + 1)} selected={Number(parts.month) === at + 1}>
                {month}
              </option>
            ))}
          </select>
        </div>
        <Part field={props} part="year" label={w.year} value={parts.year} />
      </div>
    </FieldGroup>
  )
}

/** Reads a date's parts from a posted form; the missing ones are empty. */
export function dateParts(name: string, read: (field: string) => string | undefined): Required<DateParts> {
  const part = (which: string) => (read(`${name}-${which}`) ?? '').trim()
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** Room for a month by its name, and for a whole date pasted into the first field. */
const monthName = 12
const wholeDate = 24

interface PartProps {
  field: DateInputProps
  part: keyof DateParts
  label: string
  value?: string
  id?: string
}

function Part({ field, part, label, value, id = `${field.id}-${part}` }: PartProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={`${field.name ?? field.id}-${part}`}
        value={value}
        inputMode="numeric"
        maxLength={part === 'day' ? wholeDate : part === 'month' ? monthName : 4}
        autocomplete={field.birthday ? `bday-${part}` : 'off'}
        aria-invalid={field.error ? 'true' : undefined}
        class={part === 'year' ? 'w8' : 'w4'}
      />
    </div>
  )
}

function partsOf(value: DateInputProps['value']): DateParts {
  if (typeof value !== 'string') return value ?? {}
  const [year, month, day] = value.split('-')
  return { year, month: unpadded(month), day: unpadded(day) }
}

function unpadded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : String(Number(part))
}
