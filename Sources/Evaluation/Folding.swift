/// The text as the rules of matching see it: compatibility forms brought to plain ones, and white space,
/// quotation marks, brackets, dashes and middle dots gone.
///
/// `folded("“平安１０１”　行动（二期）")` is `平安101行动二期`. The compatibility forms are those that print uses:
/// full-width and small forms, circled and bracketed numbers, Roman numerals, raised and lowered digits,
/// dots, units, and the radicals that some PDF programs write for the characters.
func folded(_ text: String?) -> Scalars {
  var result: Scalars = []
  for scalar in (text ?? "").unicodeScalars {
    if scalar.value < 0x3400 || scalar.value > 0x9FFF {
      for plain in plainForm(of: scalar) where !isDropped(plain) { result.append(plain) }
    } else {
      result.append(scalar)
    }
  }
  return result
}

private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "“", "”", "\"", "‘", "’", "'", "《", "》", "〈", "〉", "「", "」", "『", "』", "(", ")", "【", "】": true
  case "—", "-", "–", "~", "·", "•": true
  case "\u{1C}"..."\u{1F}": true
  default: scalar.properties.isWhitespace
  }
}

private func plainForm(of scalar: Unicode.Scalar) -> Scalars {
  let value = scalar.value
  return switch value {
  case 0xFF01...0xFF5E: one(value - 0xFEE0)
  case 0xFFE5: one(0xA5)
  case 0x2024...0x2026: Array(repeating: ".", count: Int(value - 0x2023))
  case 0xB2, 0xB3: one(value - 0xB2 + 0x32)
  case 0xB9: ["1"]
  case 0x2070, 0x2074...0x2079: one(value - 0x2070 + 0x30)
  case 0x2080...0x2089: one(value - 0x2080 + 0x30)
  case 0x2160...0x216F: Array(romanNumerals[Int(value - 0x2160)].unicodeScalars)
  case 0x2170...0x217F: Array(romanNumerals[Int(value - 0x2170)].lowercased().unicodeScalars)
  case 0x2460...0x2473: number(value - 0x2460 + 1)
  case 0x2474...0x2487: number(value - 0x2474 + 1)
  case 0x2488...0x249B: number(value - 0x2488 + 1) + ["."]
  case 0x249C...0x24B5: one(value - 0x249C + 0x61)
  case 0x24B6...0x24CF: one(value - 0x24B6 + 0x41)
  case 0x24D0...0x24E9: one(value - 0x24D0 + 0x61)
  case 0x24EA: ["0"]
  case 0x2F00...0x2FD5: [radicals[Int(value - 0x2F00)]]
  case 0x3220...0x3229: [chineseDigits[Int(value - 0x3220)]]
  case 0x3251...0x325F: number(value - 0x3251 + 21)
  case 0x3280...0x3289: [chineseDigits[Int(value - 0x3280)]]
  case 0x32B1...0x32BF: number(value - 0x32B1 + 36)
  case 0xFE31...0xFE32, 0xFE35...0xFE36, 0xFE3B...0xFE44, 0xFE58...0xFE5A: []
  default: units[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
  }
}

private func one(_ value: UInt32) -> Scalars { Unicode.Scalar(value).map { [$0] } ?? [] }

private func number(_ value: UInt32) -> Scalars { Array(String(value).unicodeScalars) }

private let romanNumerals = [
  "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D",
  "M",
]

private let chineseDigits = Array("一二三四五六七八九十".unicodeScalars)

private let units: [Unicode.Scalar: String] = [
  "℃": "°C", "№": "No", "™": "TM", "㎎": "mg", "㎏": "kg", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎡": "m2",
  "㎥": "m3", "½": "1⁄2", "¼": "1⁄4", "¾": "3⁄4", "﹐": ",", "﹑": "、", "﹒": ".", "﹔": ";", "﹕": ":",
  "﹖": "?", "﹗": "!", "﹟": "#", "﹠": "&", "﹡": "*", "﹢": "+", "﹪": "%", "﹫": "@", "︹": "〔", "︺": "〕",
  "⺟": "母", "⻳": "龟",
]

/// The characters of the radicals U+2F00 to U+2FD5, in their order.
private let radicals = Array(
  """
  一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢\
  尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火\
  爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿\
  肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹\
  雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  """.unicodeScalars)
