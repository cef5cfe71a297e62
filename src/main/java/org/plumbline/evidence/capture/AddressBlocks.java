package org.plumbline.evidence.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which addresses are not of the public network, from {@code not-public.tsv}. */
final class AddressBlocks {
    private static final List<Block> BLOCKS = read();

    private AddressBlocks() {}

    private record Block(InetAddress base, int bits, String kind) {
        boolean holds(byte[] address) {
            byte[] mine = base.getAddress();
            if (mine.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((mine[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The kind of block that an address lies in, or nothing if it is public. An IPv4 address within one of IPv6 is judged as such. */
    static Optional<String> kindOf(InetAddress address) {
        byte[] bytes = unwrapped(address.getAddress());
        return BLOCKS.stream().filter(block -> block.holds(bytes)).findFirst().map(Block::kind);
    }

    /** IPv4-mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96, RFC 6052) and 6to4 (2002::/16, RFC 3056) hold an IPv4 address. */
    private static byte[] unwrapped(byte[] address) {
        if (address.length != 16) {
            return address;
        }
        if (begins(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff)
                || begins(address, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return begins(address, 0x20, 0x02) ? Arrays.copyOfRange(address, 2, 6) : address;
    }

    private static boolean begins(byte[] address, int... beginning) {
        for (int index = 0; index < beginning.length; index++) {
            if ((address[index] & 0xff) != beginning[index]) {
                return false;
            }
        }
        return true;
    }

    private static List<Block> read() {
        return Lists.of("not-public.tsv").stream().map(AddressBlocks::block).toList();
    }

    private static Block block(String line) {
        String[] cells = line.split("[/\t]", -1);
        try {
            return new Block(InetAddress.getByName(cells[0]), Integer.parseInt(cells[1]), cells[2]);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException(line, noLiteral);
        }
    }
}
