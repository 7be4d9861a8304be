/**
  The source that the plan has chosen for a package, by its kind: a file or a folder. With `subdirectory` it is still the whole
  tree: builds may read what lies above the package's folder. `id` is the package's, `file` the name of the chosen file, or null.
*/
{
  plan,
  toolchain,
  projectDir,
}:
let
  inherit (builtins)
    attrNames
    concatStringsSep
    hashFile
    match
    pathExists
    ;
  inherit (import ../base/names.nix) storeName;
  sri = import ./sri.nix;
  checkedRevision = import ./checked-revision.nix;

  fetchIndex =
    { package, file, ... }:
    let
      entry = package.files.${file};
      name = storeName file;
    in
    if entry.url != null then
      toolchain.fetch {
        inherit name;
        inherit (entry) url hash;
      }
    else
      toolchain.fetchPypi {
        inherit name;
        inherit (entry) hash;
        address = pypiAddress entry.kind file;
      };

  # The parts of a file's name, as nixpkgs' fetchPypi takes them (PEP 427, PEP 625).
  pypiAddress =
    kind: file:
    if kind == "wheel" then
      let
        parts = match "(.+)-([^-]+-[0-9][^-]*|[^-]+)-([^-]+)-([^-]+)-([^-]+)[.]whl" file;
        part = builtins.elemAt parts;
      in
      {
        format = "wheel";
        pname = part 0;
        version = part 1;
        dist = part 2;
        python = part 2;
        abi = part 3;
        platform = part 4;
      }
    else
      let
        parts = match "(.+)-([^-]+)[.](tar[.][a-z0-9]+|zip|tgz|tbz)" file;
        part = builtins.elemAt parts;
      in
      {
        format = "setuptools";
        pname = part 0;
        version = part 1;
        extension = part 2;
      };

  inProject =
    package:
    let
      inherit (package) name source;
      path = projectDir + "/${source.path}";
    in
    if projectDir == null then
      throw "a package lies at ${source.path} in the project: pass `projectDir`"
    else if !pathExists path then
      throw ''
        poetry.lock takes ${name} from ${source.path}, which is not there.
        hint: where this is a flake, only its own source is seen: it must hold that path, and `git add` what git does not track''
    else if package.build.unread or false then
      throw ''
        poetrix.lock was made while ${source.path}, from which poetry.lock takes ${name}, was missing: it does not say how to build it.
        hint: run `poetrix lock` here''
    else
      path;

  # The hash that Poetry too checks when it installs.
  checkedFile =
    { package, file }:
    let
      path = inProject package;
      inherit (package.files.${file}) hash;
      algorithm = builtins.head (match "([^-]*)-.*" hash);
    in
    if sri algorithm (hashFile algorithm path) == hash then
      path
    else
      throw ''
        ${package.source.path} is not the file of ${package.name} that poetry.lock was made with: its hash differs.
        hint: bring that file back, or lock the new one: `poetry update ${package.name}`, then `poetrix lock`'';

  # Everybody can read the store: only folders of Python projects are copied there, whatever an edited plan names.
  lockFile = if plan.isFollowed or false then "poetry.lock" else "poetrix.lock";
  checkedFolder =
    package:
    let
      path = inProject package;
      isProject = builtins.any (name: pathExists (path + "/${name}")) [
        "pyproject.toml"
        "setup.py"
        "setup.cfg"
      ];
      isHome = toString path == "/" || toString path == builtins.getEnv "HOME";
    in
    if isProject && !isHome then
      path
    else
      throw ''
        ${package.source.path}, from which ${lockFile} takes ${package.name}, is not a Python project: ${
          if isHome then "it is a home folder, or the whole machine" else "it has no pyproject.toml, setup.py or setup.cfg"
        }.
        hint: ${
          if lockFile == "poetry.lock" then
            "name its folder in pyproject.toml, and run `poetry lock`"
          else
            "if poetry.lock names another folder, run `poetrix lock`"
        }'';

  fetchers = {
    index = fetchIndex;
    url =
      { package, file, ... }:
      let
        entry = package.files.${file};
      in
      toolchain.fetch {
        name = storeName file;
        inherit (entry) hash;
        url = if entry.url != null then entry.url else package.source.url;
      };
    git =
      { package, ... }:
      let
        source = checkedRevision package.source;
      in
      # Without a hash (in the following mode) Nix fetches the revision while it evaluates.
      if source.hash or null != null then
        toolchain.fetchGit source
      else
        builtins.fetchGit {
          inherit (source) url;
          rev = source.revision;
          allRefs = true;
          submodules = true;
        };
    file =
      { package, file, ... }:
      builtins.path {
        path = checkedFile { inherit package file; };
        name = storeName (baseNameOf package.source.path);
      };
    directory = { package, ... }: toolchain.cleanSource (checkedFolder package);
  };
in
{ id, file }:
let
  package = plan.packages.${id};
  inherit (package.source) kind;
  unknownKind = throw ''
    poetrix.lock: ${package.name} has a source of kind "${import ../base/visible.nix kind}"; this runtime knows ${concatStringsSep ", " (attrNames fetchers)}.
    hint: if a newer command line wrote this plan, run `nix flake update`'';
in
(fetchers.${kind} or unknownKind) { inherit package file; }
