"""Texts that people really paste, each of which has been lost, cut or changed by some program."""

ODD_TEXTS = (
    " a\nb", "\ta\nb", "  two\n one\nnone", "a\n b\n", "a\n", "a\n\n", "a\n\n\nb", "\na", "\n\na\nb", "a\n \nb",
    "a \nb",    "a\n\tb", "a\t\nb", "a b", " a", "a ", "\ta", "a\t", "a  b", "a\rb", "a\r\nb", "a\r\n", "a\u2028b",
    "a\u0085b", "\u00a0a\nb", "\u3000a\nb", "\ufeffa", "a\u200bb", "\u202ea\u202c", "\U0001f600\nb", "a\x00b", "a\x1bb",
    "a\x7fb", "no", "~", "null", "1_000", "0o17", "12:30", "2023-10", "1e3", "-", "- a", "? a", ": a", "a: b", "a #b",
    "#a\nb", "---\na", "...\na", "%a", "@a", "`a", "!a", "&a", "*a", "|", ">", "|-\na", "[a", "{a", "'", '"', '"a"',
    "''", "\\n", "a\\", "a;b", "a; b;", "\\;", "=1+1", "'=1", "\uff1d1", "<b>a</b>", "&amp;", "&lt;", "{{a}}", "a,b",
    "<<", "<<<<<<< a\nb", "\N{COMBINING ACUTE ACCENT}a", "\u0130", "a" * 2000, "x" * 300 + "\ny", "Ünïcødé 日本\nКиїв",
    "# a\nb", "//\na", "2020: a\nb", "section a\nb", "#tag a\nb", "id: a\nb", "end\nendsection", "title: a\nb",
)  # fmt: skip
"""More than fifty; none is empty or nothing but spaces."""
