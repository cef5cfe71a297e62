package org.plumbline.cli;

import org.plumbline.language.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One thing that Plumbline can be asked to do. Only the command that is asked for is ever built. */
interface Command {
    /** Adds its options and parameters, described in the reader's language. */
    void describe(CommandSpec spec, Messages messages);

    /** Does it and returns the exit status: 0 done or holds, 1 a text does not hold, 2 the case or the request cannot be read. */
    int run(ParseResult request, Console console);
}
