import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isErrorCell, readCode, readDigits } from './damage.ts'

test('the usual ways of writing a number give its digits', () => {
  const cells = [
    '510032010103',
    " '510032010103 ",
    '5100 3201 0103',
    '51.00.32.01.0103',
    '510032010103.0',
    '510032010103,00',
  ]
  expect(cells.map(readDigits)).toEqual(cells.map(() => ({ digits: '510032010103' })))
  expect(readDigits('')).toEqual({ digits: '' })
})

test('an exponent has lost digits unless all of them are still there', () => {
  expect(readDigits('5,10032E+11')).toEqual({ digits: '510032000000', damage: 'exponent' })
  expect(readDigits('5.10032e+11')).toEqual({ digits: '510032000000', damage: 'exponent' })
  expect(readDigits('5.10032010103E+11')).toEqual({ digits: '510032010103' })
})

test('more than fifteen digits that end in zeros were rounded; fifteen or fewer were not', () => {
  expect(readDigits('3273011202850000')).toEqual({ digits: '3273011202850000', damage: 'rounded' })
  expect(readDigits('3273011202850001')).toEqual({ digits: '3273011202850001' })
  expect(readDigits('510032010100')).toEqual({ digits: '510032010100' })
})

test('a date is a number that was taken for one', () => {
  expect(['12/03/2019', '2019-03-12', '1-3-2019'].map(cell => readDigits(cell).damage)).toEqual([
    'date',
    'date',
    'date',
  ])
})

test('letters are no digits', () => {
  expect(readDigits('belum ada')).toEqual({ digits: '' })
})

test('no number of twelve digits is lost or invented, however Excel shows it', () => {
  const nspp = fc.stringMatching(/^5[0-9]{11}$/)
  fc.assert(
    fc.property(nspp, fc.constantFrom('.', ','), (digits, mark) => {
      expect(readDigits(digits)).toEqual({ digits })
      // As Excel's General format shows it in a narrow column, and as a cell with all its digits would.
      const short = Number(digits).toExponential(5).replace('.', mark).toUpperCase()
      const shown = readDigits(short)
      expect(shown.damage === 'exponent' || shown.digits === digits).toBe(true)
      const whole = Number(digits).toExponential(11).replace('.', mark).toUpperCase()
      expect(readDigits(whole)).toEqual({ digits })
    }),
  )
})

test('a NIK that went through Excel is always noticed, unless it ended in zero by itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9][0-9]{15}$/), nik => {
      const through = `${nik.slice(0, 15)}0`
      expect(readDigits(through).damage).toBe('rounded')
      if (!nik.endsWith('0')) expect(readDigits(nik).damage).toBeUndefined()
    }),
  )
})

test('a code of a region is the same however a spreadsheet counted with it', () => {
  const cells = ['3205', '3205.0', '3205,0', '3205.00', '32.05', " '3205", '32 05', '\u00a03205\u200b']
  expect(cells.map(readCode)).toEqual(cells.map(() => '3205'))
  expect(['320514.0', '32.05.14', '3205,14', 'Garut'].map(readCode)).toEqual(['320514', '320514', '3205,14', 'Garut'])
})

test('what a spreadsheet writes where it could not count is no value', () => {
  expect(['#N/A', '#REF!', ' #VALUE! ', '#DIV/0!', '#NAME?', '#n/a'].map(isErrorCell)).not.toContain(false)
  expect(['#1', 'N/A', '', 'Blok #REF'].map(isErrorCell)).not.toContain(true)
})

test('a code that Excel keeps as a number is the code, for every regency of West Java', () => {
  const codes = [
    ...Array.from({ length: 18 }, (_, at) => 3201 + at),
    ...Array.from({ length: 9 }, (_, at) => 3271 + at),
  ]
  for (const code of codes) {
    const number = code / 100
    expect(readCode(number.toPrecision(17))).toBe(String(code))
    expect(readCode(String(number))).toBe(String(code))
    expect(readCode(number.toFixed(2).replace('.', ','))).toBe(`${code}`.replace(/^(\d\d)(\d\d)$/, '$1,$2'))
  }
  expect(readCode('32.04.05')).toBe('320405')
})

test('whatever a spreadsheet writes where it could not count is an error, and names are none', () => {
  const errors = ['#N/A', '#N/A N/A', '#REF!', '#NAMA?', '#CONNECT!', '#BLOCKED!', '#SPILL!', 'Err:502', '########']
  expect(errors.filter(cell => !isErrorCell(cell))).toEqual([])
  const names = ['#1', 'Nurul Huda', '# catatan', '##', 'Err', '#alhuda', 'No. #5!']
  expect(names.filter(isErrorCell)).toEqual([])
})
