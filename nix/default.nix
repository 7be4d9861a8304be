/**
  Poetrix: Nix builds of Poetry projects. The functions of poetry2nix, and mkPoetryWorkspace.

  `import ./nix { inherit pkgs; }`, or with another toolchain in place of nixpkgs: `{ toolchain = ...; }`.
*/
{
  pkgs ? import <nixpkgs> { },
  /** See toolchains/nixpkgs.nix. */
  evalSystem ? null,
  toolchain ? import ./toolchains/nixpkgs.nix {
    pkgs = import ./arguments/packages-of-nixpkgs.nix pkgs;
    inherit evalSystem;
  },
}:
let
  makeScope = import ./base/scope.nix;
  project = import ./project.nix { inherit toolchain; };
  tools = { inherit toolchain; };
  readToml = file: builtins.fromTOML (import ./plan/unmerged.nix "pyproject.toml" file);
  inFolder = import ./arguments/in-folder.nix;
in
makeScope (
  self:
  let
    overrideFunctions = import ./packages/overrides.nix;

    inherit
      (import ./arguments/functions.nix {
        inherit project;
        defaultOverrides = self.defaultPoetryOverrides;
      })
      ofItself
      ofProject
      ofWorkspace
      ;
  in
  {
    /**
      The packages of a project: `{ python, poetryPackages, pyProject, poetryLock }`. `python` has all packages
      as `python.pkgs`.
    */
    mkPoetryPackages = ofProject { name = "mkPoetryPackages"; } (
      project:
      {
        /** `{ NAME = ./src; }`: packages whose modules are in a working tree. */
        editablePackageSources ? { },
        /** The contents of `pyproject.toml`. */
        pyProject ? if project.pyproject == null then { } else readToml project.pyproject,
        /** Accepted for compatibility with poetry2nix, and ignored: errors name the file anyway. */
        poetrylockPos ? null,
      }:
      import ./environments/packages.nix tools project { inherit editablePackageSources pyProject; }
    );

    /** A virtual environment with the packages of the given groups; `main` is always among them. */
    mkPoetryEnv =
      ofProject
        {
          name = "mkPoetryEnv";
          defaults.groups = null;
        }
        (
          project:
          {
            /** `ps: [ ... ]`: more packages. `ps` has the locked packages, and those of the toolchain that the lock lacks. */
            extraPackages ? _: [ ],
            /** `{ NAME = ./src; }`: packages that are imported from a working tree. A value may be text with an environment variable, `"$REPO_ROOT/src"`, or `null` for a package with `develop = true` that shall be built. */
            editablePackageSources ? { },
          }:
          import ./shells/project-environment.nix tools project {
            inherit extraPackages editablePackageSources;
            develop = true;
          }
        );

    /** The project's own package: its wheel, its scripts, and what they need at run time. */
    mkPoetryApplication =
      ofProject
        {
          name = "mkPoetryApplication";
          isOpen = true;
        }
        (
          project:
          {
            /** The source to build; by default `projectDir`, without files that cannot end up in a wheel. */
            src ? null,
            /** As in nixpkgs. */
            meta ? { },
            ...
          }@given:
          let
            ofEnvironments = builtins.filter (name: given ? ${name}) [
              "editablePackageSources"
              "extraPackages"
            ];
          in
          # Other unknown arguments are passed to mkDerivation; these two would fail there with an error about types.
          if ofEnvironments != [ ] then
            throw ''
              mkPoetryApplication takes no ${builtins.head ofEnvironments}: an application is built, and holds what the lock says.
              hint: pass it to mkPoetryEnv, the environment to develop in''
          else
            import ./application/application.nix tools project {
              inherit src;
              arguments = removeAttrs given [ "src" ];
            }
        );

    /** Many projects at once: their packages, shells and checks by name, and one environment with all of them. */
    mkPoetryWorkspace = ofWorkspace (
      arguments:
      {
        /** The folder that all projects lie below; `./.` in a flake. */
        root,
        /** Their folders, relative to `root`: `[ "apps/till" ]`; by default all below `root` with a `pyproject.toml` and a `poetry.lock`. By name, `{ till = "apps/till"; }`, only those that are asked for are read. */
        projects ? null,
        /** `{ NAME = { extras = [ ]; }; }`: further arguments for single projects. */
        projectArguments ? { },
        /** The projects in the shared environment; all by default. */
        sharedProjects ? null,
      }:
      import ./workspace/workspace.nix tools {
        inherit
          root
          projects
          projectArguments
          sharedProjects
          arguments
          ;
      }
    );

    /** The scripts of pyproject.toml, which import from the folder they are called in. */
    mkPoetryScriptsPackage = ofItself "mkPoetryScriptsPackage" (
      {
        /** The folder of `pyproject.toml`. */
        projectDir ? null,
        /** This file, if it is not in `projectDir`. */
        pyproject ? inFolder projectDir "pyproject.toml",
        /** The interpreter. */
        python ? toolchain.defaultPython,
        /** The contents of `pyproject.toml`. */
        pyProject ? readToml pyproject,
        /** `{ NAME = "module:object"; }`; those of `pyproject.toml` by default. */
        scripts ? pyProject.project.scripts or pyProject.tool.poetry.scripts,
      }:
      import ./application/scripts-package.nix { inherit toolchain; } { inherit python scripts; }
    );

    /** A package that finds its modules in the working tree. */
    mkPoetryEditablePackage = ofItself "mkPoetryEditablePackage" (
      {
        /** The folder of `pyproject.toml`. */
        projectDir ? null,
        /** This file, if it is not in `projectDir`. */
        pyproject ? inFolder projectDir "pyproject.toml",
        /** The interpreter. */
        python ? toolchain.defaultPython,
        /** The contents of `pyproject.toml`. */
        pyProject ? readToml pyproject,
        /** Its version. */
        version ? pyProject.project.version or pyProject.tool.poetry.version or "0",
        /** `{ NAME = ./src; }`: the package, and the place of its modules in the working tree. */
        editablePackageSources,
      }:
      import ./shells/editable-sources.nix { inherit toolchain; } {
        inherit
          projectDir
          python
          version
          editablePackageSources
          ;
        name = pyProject.project.name or pyProject.tool.poetry.name or "project";
        entryPoints = import ./application/entry-points.nix pyProject;
      }
    );

    /** Sources without caches, byte code, virtual environments, version control and `result` links. */
    cleanPythonSources = ofItself "cleanPythonSources" (
      {
        /** The folder. */
        src,
      }:
      toolchain.cleanSource src
    );

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
  // (
    if toolchain ? commandLine then
      {
        /** The command line; poetry2nix's supplemented hashes of Git dependencies, which `poetrix lock` does. */
        cli = toolchain.commandLine;
      }
    else
      { }
  )
)
