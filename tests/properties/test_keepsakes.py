from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from tests.events.cache.test_snapshot import assert_recalled, is_kept
from tests.properties.ugly import FILES
from timeline.events.cache.cache_folder import Cache


@given(FILES)
def test_what_is_recalled_of_an_ugly_file_is_what_is_read_of_it(text: str) -> None:
    with TemporaryDirectory() as folder:
        path, cache = Path(folder) / "events.yaml", Cache(Path(folder) / "cache", smallest=0)
        path.write_text(text, encoding="utf-8", newline="")

        assert_recalled([path], cache)
        assert is_kept(path, cache)
