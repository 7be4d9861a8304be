/**
  Poetrix: Nix builds of Poetry projects. The interface of poetry2nix, argument for argument.

  `import ./nix { inherit pkgs; }`, or with another toolchain in place of nixpkgs: `{ toolchain = ...; }`.
*/
{
  pkgs ? import <nixpkgs> { },
  toolchain ? import ./toolchains/nixpkgs.nix { inherit pkgs; },
}:
let
  /** A set of functions that know the final set: `overrideScope` replaces some for all others. */
  makeScope =
    functions:
    let
      self = functions self // {
        overrideScope =
          overlay:
          makeScope (
            final:
            let
              prev = functions final;
            in
            prev // overlay final prev
          );
        # poetry2nix's older name.
        overrideScope' = self.overrideScope;
      };
    in
    self;

  inFolder =
    projectDir: name:
    if projectDir != null then
      projectDir + "/${name}"
    else
      throw ''
        it is not said where ${name} lies.
        hint: pass `projectDir`, the folder of pyproject.toml and poetry.lock'';
in
makeScope (
  self:
  let
    overrideFunctions = import ./packages/overrides.nix;
    project = import ./project.nix { inherit toolchain; };
  in
  {
    /**
      The packages of a project: `{ python, poetryPackages, pyProject, poetryLock }`. `python` has all packages
      as `python.pkgs`.
    */
    mkPoetryPackages =
      {
        projectDir ? null,
        pyproject ? inFolder projectDir "pyproject.toml",
        poetrylock ? inFolder projectDir "poetry.lock",
        # Where errors pointed at in poetry2nix: ours name the file.
        poetrylockPos ? null,
        overrides ? self.defaultPoetryOverrides,
        python ? null,
        pwd ? projectDir,
        preferWheels ? true,
        editablePackageSources ? { },
        pyProject ? builtins.fromTOML (builtins.readFile pyproject),
        groups ? [ ],
        checkGroups ? null,
        extras ? [ "*" ],
        follow ? false,
      }:
      import ./environments/packages.nix { inherit toolchain; } (
        project {
          inherit
            projectDir
            pyproject
            poetrylock
            overrides
            python
            pwd
            preferWheels
            groups
            checkGroups
            extras
            follow
            ;
        }
      ) { inherit editablePackageSources pyProject; };

    /** A virtual environment with the packages of the given groups; `main` is always among them. */
    mkPoetryEnv =
      {
        projectDir ? null,
        pyproject ? inFolder projectDir "pyproject.toml",
        poetrylock ? inFolder projectDir "poetry.lock",
        overrides ? self.defaultPoetryOverrides,
        pwd ? projectDir,
        python ? null,
        preferWheels ? true,
        editablePackageSources ? { },
        extraPackages ? _: [ ],
        groups ? null,
        checkGroups ? null,
        extras ? [ "*" ],
        follow ? false,
      }:
      import ./shells/project-environment.nix { inherit toolchain; } (
        project {
          inherit
            projectDir
            pyproject
            poetrylock
            overrides
            python
            pwd
            preferWheels
            checkGroups
            extras
            follow
            ;
          groups = if groups == null then "dev" else groups;
        }
      ) {
        inherit extraPackages editablePackageSources;
        develop = true;
      };

    /** The project's own package: its wheel, its scripts, and what they need at run time. */
    mkPoetryApplication =
      {
        projectDir ? null,
        src ? null,
        pyproject ? inFolder projectDir "pyproject.toml",
        poetrylock ? inFolder projectDir "poetry.lock",
        overrides ? self.defaultPoetryOverrides,
        meta ? { },
        python ? null,
        pwd ? projectDir,
        preferWheels ? true,
        groups ? [ ],
        checkGroups ? null,
        extras ? [ "*" ],
        follow ? false,
        ...
      }@arguments:
      import ./application/application.nix { inherit toolchain; } (
        project {
          inherit
            projectDir
            pyproject
            poetrylock
            overrides
            python
            pwd
            preferWheels
            groups
            checkGroups
            extras
            follow
            ;
        }
      ) {
        src =
          if src == null && builtins.isAttrs projectDir && projectDir.type or null == "derivation" then
            projectDir
          else
            src;
        inherit projectDir;
        arguments = removeAttrs arguments [
          "projectDir"
          "src"
          "pyproject"
          "poetrylock"
          "overrides"
          "python"
          "pwd"
          "preferWheels"
          "groups"
          "checkGroups"
          "extras"
          "follow"
        ];
      };

    /** The scripts of pyproject.toml, which import from the folder they are called in. */
    mkPoetryScriptsPackage =
      {
        projectDir ? null,
        pyproject ? inFolder projectDir "pyproject.toml",
        python ? toolchain.defaultPython,
        pyProject ? builtins.fromTOML (builtins.readFile pyproject),
        scripts ? pyProject.project.scripts or pyProject.tool.poetry.scripts,
      }:
      import ./application/scripts-package.nix { inherit toolchain; } { inherit python scripts; };

    /** A package that finds its modules in the working tree. */
    mkPoetryEditablePackage =
      {
        projectDir ? null,
        pyproject ? inFolder projectDir "pyproject.toml",
        python ? toolchain.defaultPython,
        pyProject ? builtins.fromTOML (builtins.readFile pyproject),
        editablePackageSources,
      }:
      import ./shells/editable-sources.nix { inherit toolchain; } {
        inherit projectDir python editablePackageSources;
        name = pyProject.project.name or pyProject.tool.poetry.name or "project";
        version = pyProject.project.version or pyProject.tool.poetry.version or "0";
        entryPoints = import ./application/entry-points.nix pyProject;
      };

    /** Sources without caches, byte code, virtual environments, version control and `result` links. */
    cleanPythonSources = { src }: toolchain.cleanSource src;

    inherit (overrideFunctions) mkDefaultPoetryOverrides defaultPoetryOverrides;

    overrides = {
      /** The overlay, then the default ones. */
      withDefaults = overlay: [
        overlay
        self.defaultPoetryOverrides
      ];
      /** The overlay alone. */
      withoutDefaults = overlay: [ overlay ];
    };
  }
)
