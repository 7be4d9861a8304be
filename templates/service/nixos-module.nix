# A service of NixOS, with a user and a folder of its own. `name` is also in flake.nix: name it as your project.
{
  config,
  lib,
  ...
}:
let
  name = "my-service";
  cfg = config.services.${name};
in
{
  options.services.${name} = {
    enable = lib.mkEnableOption name;
    package = lib.mkOption {
      type = lib.types.package;
      description = "The application.";
    };
    arguments = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      description = "What its program is called with.";
    };
    environmentFile = lib.mkOption {
      type = lib.types.nullOr lib.types.path;
      default = null;
      description = "Secrets, as NAME=value lines. It is read when the service starts, and is not part of the Nix store.";
    };
  };

  config = lib.mkIf cfg.enable {
    systemd.services.${name} = {
      description = name;
      wantedBy = [ "multi-user.target" ];
      after = [ "network-online.target" ];
      wants = [ "network-online.target" ];
      serviceConfig = {
        # The program that has the project's name, or the first of its scripts.
        ExecStart = lib.escapeShellArgs ([ (lib.getExe cfg.package) ] ++ cfg.arguments);
        Restart = "on-failure";
        # A user that exists while the service runs, and /var/lib/NAME, which is its own.
        DynamicUser = true;
        StateDirectory = name;
        WorkingDirectory = "/var/lib/${name}";
        # What it cannot see or do.
        ProtectSystem = "strict";
        ProtectHome = true;
        PrivateTmp = true;
        PrivateDevices = true;
        NoNewPrivileges = true;
        ProtectKernelTunables = true;
        ProtectControlGroups = true;
        RestrictAddressFamilies = [
          "AF_INET"
          "AF_INET6"
          "AF_UNIX"
        ];
        CapabilityBoundingSet = "";
        SystemCallFilter = [ "@system-service" ];
      }
      // lib.optionalAttrs (cfg.environmentFile != null) { EnvironmentFile = cfg.environmentFile; };
    };
  };
}
