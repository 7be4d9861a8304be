# A file of the Python package index by what it is: `fetchPypi { pname; version; format = "wheel"; ... }`.
{ lib, fetchurl }:
let
  computeWheelUrl =
    {
      pname,
      version,
      dist ? "py2.py3",
      python ? "py2.py3",
      abi ? "none",
      platform ? "any",
    }:
    "mirror://pypi-files/${dist}/${builtins.substring 0 1 pname}/${pname}/${pname}-${version}-${python}-${abi}-${platform}.whl";
  computeSourceUrl =
    {
      pname,
      version,
      extension ? "tar.gz",
    }:
    "mirror://pypi/${builtins.substring 0 1 pname}/${pname}/${pname}-${version}.${extension}";
  computeUrl =
    {
      format ? "setuptools",
      ...
    }@attrs:
    (if format == "wheel" then computeWheelUrl else computeSourceUrl) (removeAttrs attrs [ "format" ]);
in
lib.makeOverridable (
  {
    format ? "setuptools",
    sha256 ? "",
    hash ? "",
    ...
  }@attrs:
  fetchurl {
    url = computeUrl (
      removeAttrs attrs [
        "sha256"
        "hash"
      ]
    );
    inherit sha256 hash;
    passthru = { inherit (attrs) pname version format; };
  }
)
