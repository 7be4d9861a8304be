{ lib }:
let
  linux = [
    "x86_64-linux"
    "aarch64-linux"
    "armv7l-linux"
    "i686-linux"
    "riscv64-linux"
    "powerpc64le-linux"
  ];
  darwin = [
    "x86_64-darwin"
    "aarch64-darwin"
  ];
  doubles = {
    inherit linux darwin;
    unix = linux ++ darwin;
    all = linux ++ darwin;
    x86_64 = builtins.filter (lib.hasPrefix "x86_64") (linux ++ darwin);
    aarch64 = builtins.filter (lib.hasPrefix "aarch64") (linux ++ darwin);
    none = [ ];
    windows = [ ];
  };
in
{
  inherit doubles;
  flakeExposed = [
    "x86_64-linux"
    "aarch64-linux"
    "x86_64-darwin"
    "armv7l-linux"
    "i686-linux"
    "aarch64-darwin"
    "powerpc64le-linux"
    "riscv64-linux"
  ];
  supported.hydra = doubles.all;
  inspect = { };
  examples = { };
  equals = a: b: a.system == b.system;

  /** The description of a platform by its double, such as `x86_64-linux`. */
  elaborate =
    given:
    let
      system = if builtins.isString given then given else given.system;
      parts = builtins.match "(.+)-([^-]+)" system;
      cpu = builtins.elemAt parts 0;
      kernel = builtins.elemAt parts 1;
      isLinux = kernel == "linux";
      isDarwin = kernel == "darwin";
      config = if isDarwin then "${cpu}-apple-darwin" else "${cpu}-unknown-linux-gnu";
      platform = {
        inherit system config isLinux isDarwin;
        isx86_64 = cpu == "x86_64";
        isx86 = cpu == "x86_64" || cpu == "i686";
        isx86_32 = cpu == "i686";
        isAarch64 = cpu == "aarch64";
        isAarch32 = cpu == "armv7l";
        isAarch = cpu == "aarch64" || cpu == "armv7l";
        isRiscV = lib.hasPrefix "riscv" cpu;
        isRiscV64 = cpu == "riscv64";
        isPower = lib.hasPrefix "powerpc" cpu;
        isPower64 = lib.hasPrefix "powerpc64" cpu;
        isMips = false;
        isS390 = false;
        isS390x = false;
        isLoongArch64 = cpu == "loongarch64";
        is64bit = cpu != "armv7l" && cpu != "i686";
        is32bit = cpu == "armv7l" || cpu == "i686";
        isUnix = isLinux || isDarwin;
        isMacOS = isDarwin;
        isiOS = false;
        isAndroid = false;
        isBSD = false;
        isFreeBSD = false;
        isOpenBSD = false;
        isNetBSD = false;
        isSunOS = false;
        isCygwin = false;
        isWindows = false;
        isMinGW = false;
        isWasi = false;
        isWasm = false;
        isGnu = isLinux;
        isGlibc = isLinux;
        isMusl = false;
        isStatic = false;
        isElf = isLinux;
        isMachO = isDarwin;
        isLittleEndian = true;
        isBigEndian = false;
        isEfi = false;
        libc = if isDarwin then "libSystem" else "glibc";
        parsed = {
          cpu = {
            name = cpu;
            bits = if cpu == "armv7l" || cpu == "i686" then 32 else 64;
            family = if cpu == "x86_64" || cpu == "i686" then "x86" else "arm";
          };
          vendor.name = if isDarwin then "apple" else "unknown";
          kernel = {
            name = kernel;
            execFormat.name = if isDarwin then "macho" else "elf";
          };
          abi.name = if isDarwin then "unknown" else "gnu";
          _type = "system";
        };
        extensions = {
          executable = "";
          library = if isDarwin then ".dylib" else ".so";
          sharedLibrary = if isDarwin then ".dylib" else ".so";
          staticLibrary = ".a";
        };
        uname = {
          system = if isDarwin then "Darwin" else "Linux";
          processor = if isDarwin && cpu == "aarch64" then "arm64" else cpu;
          release = null;
        };
        qemuArch = cpu;
        linuxArch = if cpu == "aarch64" then "arm64" else cpu;
        darwinArch = if cpu == "aarch64" then "arm64" else cpu;
        darwinMinVersion = "11.3";
        darwinSdkVersion = "11.3";
        gcc = { };
        rust.rustcTarget = if isDarwin then "${cpu}-apple-darwin" else "${cpu}-unknown-linux-gnu";
        canExecute = other: other.system == system;
        emulatorAvailable = _: false;
        emulator = _: throw "no emulator in this stand-in";
        _type = null;
      };
    in
    removeAttrs platform [ "_type" ];
}
