"""Whether two texts are the same version (PEP 440). It is loaded only where they differ."""

import re

# https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions
VERSION = re.compile(
    r"v?(?:(?P<epoch>[0-9]+)!)?(?P<release>[0-9]+(?:\.[0-9]+)*)"
    r"(?:[-_.]?(?P<kind>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?P<pre>[0-9]+)?)?"
    r"(?P<post>-(?P<bare>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?P<number>[0-9]+)?)?"
    r"(?P<dev>[-_.]?dev[-_.]?(?P<development>[0-9]+)?)?"
    r"(?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\Z"
)
KINDS = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


def is_same_version(one, other):
    """Equal; or one of them lacks the local part, as the metadata of some wheels that are built for one kind of machine does."""
    *one, own = version_key(one)
    *other, others = version_key(other)
    return one == other and (own == others or own is None or others is None)


def version_key(text):
    """What is equal for two spellings of one version; for a text that is no version, as old wheels have, the text."""
    text = text.strip().lower()
    found = VERSION.match(text)
    if found is None:
        # A file name has `_` for `-`, and for the `+` before a local version.
        found = VERSION.match(text.replace("_", "+", 1))
    if found is None:
        return (re.sub(r"[-_.+]+", "-", text), None)
    release = [int(number) for number in found["release"].split(".")]
    while release and release[-1] == 0:
        release.pop()
    return (
        int(found["epoch"] or 0),
        release,
        found["kind"] and (KINDS.get(found["kind"], found["kind"]), int(found["pre"] or 0)),
        found["post"] and int(found["bare"] or found["number"] or 0),
        found["dev"] and int(found["development"] or 0),
        found["local"] and [part.lstrip("0") or "0" if part.isdigit() else part for part in re.split(r"[-_.]", found["local"])],
    )
