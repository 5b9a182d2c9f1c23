import { describe, expect, it } from 'vitest'
import { CheckGroup, RadioGroup, YesNo } from './choice.tsx'
import { CodeInput } from './code-input.tsx'
import { DateInput, MonthInput, dateParts } from './date-input.tsx'
import { draw } from './draw.tsx'
import { FileInput } from './file-input.tsx'
import { spriteFor } from './icon.tsx'
import { Levels } from './levels.tsx'
import { brokenTies, byId, tags, text } from './markup.ts'
import { MoneyInput, NumberInput } from './number-input.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

const options = [
  { value: 'a', label: 'Satu', hint: 'Yang pertama' },
  { value: 'b', label: 'Dua' },
]
const said = { id: 'x', label: 'Nama', hint: 'Seperti di akta', why: 'Agar tidak tertukar', error: 'Tuliskan nama.' }
const file = { accept: '.pdf', kinds: 'PDF', maxBytes: 2_000_000 }

const fields = {
  text: <TextInput {...said} />,
  number: <NumberInput {...said} />,
  money: <MoneyInput {...said} />,
  code: <CodeInput {...said} />,
  area: <TextArea {...said} limit={300} />,
  select: <Select {...said} options={options} />,
  file: <FileInput {...said} {...file} />,
  radio: <RadioGroup {...said} options={options} />,
  check: <CheckGroup {...said} options={options} />,
  yesNo: <YesNo {...said} />,
  date: <DateInput {...said} />,
  month: <MonthInput {...said} />,
  levels: (
    <Levels
      {...said}
      levels={[
        { value: 0, text: 'Tidak ada' },
        { value: 1, text: 'Ada' },
      ]}
    />
  ),
}

describe.each(Object.entries(fields))('the %s field', (_name, field) => {
  const html = draw(field)

  it('ties label, hint, reason and error to what one fills in, and breaks no tie', () => {
    expect(brokenTies(spriteFor(html) + html)).toEqual([])
    const describing = tags(html).find(tag => tag.attributes['aria-describedby'])
    const ids = describing?.attributes['aria-describedby'] ?? ''
    const stem = describing?.attributes.id ?? ''
    for (const part of ['why', 'hint', 'error']) expect(ids.split(' ')).toContain(`${stem}-${part}`)
  })

  it('has a control with the id that the error summary links to', () => {
    expect(['input', 'select', 'textarea']).toContain(byId(html, 'x').name)
  })

  it('says the error in words beside the tile', () => {
    expect(text(html)).toContain('Tuliskan nama.')
    expect(html).toContain('#i-wrong')
  })
})

describe('fields', () => {
  it('mark the control as invalid only when there is an error', () => {
    expect(byId(draw(fields.text), 'x').attributes['aria-invalid']).toBe('true')
    expect(byId(draw(<TextInput id="x" label="Nama" />), 'x').attributes).not.toHaveProperty('aria-invalid')
  })

  it('describe nothing when nothing is said', () => {
    expect(draw(<TextInput id="x" label="Nama" />)).not.toContain('aria-describedby')
  })

  it('keep what was typed, however odd, and never let it become markup', () => {
    const html = draw(<TextInput id="x" label="Nama" value={'"><script>alert(1)</script>'} />)
    expect(html).not.toContain('<script')
    expect(byId(html, 'x').attributes.value).toContain('&quot;')
  })

  it('make the label the h1 of a page that asks one thing', () => {
    expect(draw(<CodeInput id="x" label="NSPP?" heading />)).toContain('<h1><label for="x">NSPP?</label></h1>')
    expect(draw(<YesNo id="x" label="Ikut?" heading />)).toContain('<legend><h1>Ikut?</h1></legend>')
  })

  it('say which may stay empty, in the language of the page', () => {
    expect(text(draw(<TextInput id="x" label="Situs" optional />))).toContain('Situs (boleh dikosongkan)')
    expect(text(draw(<TextInput id="x" label="Site" optional />, 'en'))).toContain('Site (optional)')
  })
})

describe('numbers', () => {
  it('ask for the digits keyboard and show a known number grouped', () => {
    const input = byId(draw(<NumberInput id="n" label="Santri" value={1060} />), 'n')
    expect(input.attributes).toMatchObject({ type: 'text', inputmode: 'numeric', value: '1.060' })
  })

  it('leave a typed answer as it was typed', () => {
    expect(byId(draw(<MoneyInput id="n" label="Omzet" value="25 jt" />), 'n').attributes.value).toBe('25 jt')
  })
})

describe('choices', () => {
  it('check what was chosen and tie each hint to its own choice', () => {
    const html = draw(<RadioGroup id="k" label="Kategori" options={options} value="b" />)
    expect(byId(html, 'k-2').attributes).toHaveProperty('checked')
    expect(byId(html, 'k').attributes).not.toHaveProperty('checked')
    expect(byId(html, 'k').attributes['aria-describedby']).toBe('k-hint')
  })

  it('allow several in a check group', () => {
    const html = draw(<CheckGroup id="k" label="Bidang" options={options} values={['a', 'b']} />)
    expect(tags(html).filter(tag => 'checked' in tag.attributes)).toHaveLength(2)
  })

  it('send yes and no', () => {
    const values = tags(draw(<YesNo id="k" label="Ikut?" />)).flatMap(tag => tag.attributes.value ?? [])
    expect(values).toEqual(['yes', 'no'])
  })

  it('select the chosen option of a list', () => {
    const chosen = tags(draw(<Select id="s" label="Daerah" options={options} value="b" />)).filter(
      t => 'selected' in t.attributes,
    )
    expect(chosen.map(tag => tag.attributes.value)).toEqual(['b'])
  })
})

describe('dates', () => {
  it('split an ISO date over three named fields without leading zeros', () => {
    const values = tags(draw(<DateInput id="d" label="Lahir" name="born" value="1990-03-07" birthday />))
      .filter(tag => tag.name === 'input')
      .map(tag => [tag.attributes.name, tag.attributes.value, tag.attributes.autocomplete])
    expect(values).toEqual([
      ['born-day', '7', 'bday-day'],
      ['born-month', '3', 'bday-month'],
      ['born-year', '1990', 'bday-year'],
    ])
  })

  it('give wrong parts back as they were typed', () => {
    const html = draw(<DateInput id="d" label="Lahir" value={{ day: '31', month: 'Feb', year: '90' }} />)
    expect(byId(html, 'd-month').attributes.value).toBe('Feb')
  })

  it('choose the month by its name', () => {
    const chosen = tags(draw(<MonthInput id="m" label="Sejak" value="2017-08" />)).filter(
      t => 'selected' in t.attributes,
    )
    expect(chosen[0]?.attributes.value).toBe('8')
  })

  it('are read back from the posted names, missing parts empty', () => {
    const posted: Record<string, string> = { 'born-day': ' 7 ', 'born-year': '1990' }
    expect(dateParts('born', name => posted[name])).toEqual({ day: '7', month: '', year: '1990' })
  })
})

describe('files', () => {
  it('tell kinds and size before the choice and describe the control with them', () => {
    const html = draw(<FileInput id="f" label="NPWP" {...file} />)
    expect(text(html)).toContain('PDF, paling besar 2 MB.')
    expect(byId(html, 'f').attributes['aria-describedby']).toBe('f-limits')
    expect(html.indexOf('f-limits')).toBeLessThan(html.indexOf('type="file"'))
  })

  it('show the file that is there and then no longer require one', () => {
    const current = { name: 'npwp.pdf', bytes: 284_300, state: 'done' as const, word: 'Terunggah' }
    const html = draw(<FileInput id="f" label="NPWP" {...file} required current={current} />)
    expect(text(html)).toContain('npwp.pdf 284 kB')
    expect(byId(html, 'f').attributes).not.toHaveProperty('required')
  })
})

it('a long answer is told its limit and not cut', () => {
  const html = draw(<TextArea id="t" label="Rencana" limit={1500} />)
  expect(text(html)).toContain('Paling banyak 1.500 huruf.')
  expect(byId(html, 't').attributes).not.toHaveProperty('maxlength')
  expect(byId(html, 't').attributes['aria-describedby']).toBe('t-limit')
})
