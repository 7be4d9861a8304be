# Makes a copied loader look for libraries in its own folder only, as the loader of nixpkgs does.
# usage: relocate-loader.pl FILE FOLDER MULTIARCH
#
# glibc has its system folders as one table of text (elf/dl-load.c, system_dirs), too short for a path of the store. The
# same table lies in the loader twice, the second one for `--help` alone: the path goes there, and the code that walks
# the first table from its second folder on is pointed to it. Known to fit the x86_64 builds of Debian 12 and 13; where it
# does not, the loader is left with no system folder at all, and says so.
use strict;
use warnings;

my ($file, $folder, $multiarch) = @ARGV;
my @old = ("/lib/$multiarch/", "/usr/lib/$multiarch/", "/lib/", "/usr/lib/");
my $table = join('', map { "$_\0" } @old);

open(my $in, '<:raw', $file) or die "$file: $!";
my $data = do { local $/; <$in> };
close($in);

sub places {
    my ($what) = @_;
    my ($at, @found) = (-1);
    push(@found, $at) while ($at = index($data, $what, $at + 1)) >= 0;
    return @found;
}

sub put {
    my ($at, $what) = @_;
    substr($data, $at, length($what)) = $what;
}

my @tables = places($table);
die "$file: no table of system folders\n" if !@tables;

# `lea OFFSET(%rip), %register` with the second folder of a table as its target: file offset => place of OFFSET.
my ($walked, $walk);
while ($data =~ /[\x48\x4c]\x8d[\x05\x0d\x15\x1d\x25\x2d\x35\x3d](....)/sg) {
    my $place = $-[1];
    my $target = $place + 4 + unpack('l<', $1);
    for my $start (@tables) {
        ($walked, $walk) = ($start, $place) if $target == $start + length($old[0]) + 1;
    }
    pos($data) = $-[0] + 1;
}
my ($spare) = grep { !defined $walked || $_ != $walked } @tables;
my @lengths = places(join('', map { pack('Q<', length($_)) } @old));
# `movq $LONGEST, OFFSET(%rip)`: how much room a path is given.
my @longest;
my $longest = pack('L<', length($old[1]));
push(@longest, $-[1]) while $data =~ /\x48\xc7\x05....(\Q$longest\E)/sg;

# The paths of the machine leave both tables, for folders that do not exist; same lengths, same places.
my $nowhere = $table =~ s/[a-z0-9_-]/-/gr;
put($_, $nowhere) for @tables;
put($_, "/etc/no.so.cache\0") for places("/etc/ld.so.cache\0");

my $path = "$folder/";
if (defined $walk && defined $spare && @lengths == 1 && @longest == 1 && length($path) + 5 <= length($table)) {
    put($spare, "$path\0/\0/\0");
    put($walk, pack('l<', $spare - $walk - 4));
    put($lengths[0] + 8, pack('Q<3', length($path), 1, 1));
    put($longest[0], pack('L<', length($path)));
} else {
    warn "$file: an unknown build of glibc; programs will need an rpath to it\n";
}

open(my $out, '>:raw', $file) or die "$file: $!";
print $out $data;
close($out);
