package org.plumbline.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of a case, and whose voice speaks through each (law 3). */
public final class Sources {
    private static final Attribution OWN = new Attribution(0, "", Attribution.OWN_VOICE, true);

    private final Map<String, Source> byId;
    private final Map<String, String> publisherVoices;
    private final Map<Key, Attribution> attributions = new HashMap<>();
    private final List<Attribution> numbered = new ArrayList<>();

    private final Map<Told, Attribution> told = new HashMap<>();

    private record Key(String source, String originator) {}

    private record Told(String source, String voice, boolean original) {}

    private Sources(Map<String, Source> byId, Map<String, String> publisherVoices) {
        this.byId = byId;
        this.publisherVoices = publisherVoices;
        attributions.put(new Key("", ""), OWN);
        numbered.add(OWN);
    }

    /**
     * Sources as recorded.
     *
     * @param publisherVoices ids of the entities that publishers are, by the publishers' names; a publisher without one speaks
     *     under its own name
     */
    public static Sources of(Collection<Source> sources, Map<String, String> publisherVoices) {
        Map<String, Source> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        return new Sources(byId, Map.copyOf(publisherVoices));
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Source> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** The voice of a source's publisher, whoever speaks through the source; empty for a source that is not known. */
    public Optional<String> publisher(String id) {
        return source(id).map(this::publisherVoice);
    }

    /** The voice in which a source speaks where it names nobody. */
    public String voice(String id) {
        return ownVoice(id, new HashSet<>());
    }

    /** How many attributions have been numbered so far. */
    public synchronized int attributionCount() {
        return numbered.size();
    }

    /**
     * Who says what a source says.
     *
     * @param source id, or empty for the case's own
     * @param originator as stated with the value: id of an entity or source, {@code unknown}, or empty
     */
    public synchronized Attribution attribution(String source, String originator) {
        return attributions.computeIfAbsent(new Key(source, originator), key -> {
            String voice = voice(source, originator);
            Attribution made = new Attribution(numbered.size(), source, voice, isOriginal(source, originator, voice));
            numbered.add(made);
            return made;
        });
    }

    /**
     * The same where the voice is known already: what was written down of an attribution and is read again.
     *
     * @param original whether the originator itself was read, not a retelling
     */
    public synchronized Attribution attribution(String source, String voice, boolean original) {
        if (source.isEmpty() && voice.equals(Attribution.OWN_VOICE)) {
            return OWN;
        }
        return told.computeIfAbsent(new Told(source, voice, original), key -> {
            Attribution made = new Attribution(numbered.size(), source, voice, original);
            numbered.add(made);
            return made;
        });
    }

    private String voice(String source, String originator) {
        if (originator.isEmpty()) {
            return ownVoice(source, new HashSet<>());
        }
        return byId.containsKey(originator) ? ownVoice(originator, new HashSet<>()) : originator;
    }

    private String ownVoice(String id, Set<String> walked) {
        Source source = byId.get(id);
        if (source == null || !walked.add(id)) {
            return id;
        }
        if (!source.originator().isEmpty()) {
            return byId.containsKey(source.originator()) ? ownVoice(source.originator(), walked) : source.originator();
        }
        if (!source.retellingOf().isEmpty()) {
            return ownVoice(source.retellingOf().getFirst(), walked);
        }
        return publisherVoice(source);
    }

    private String publisherVoice(Source source) {
        if (source.publisher().isEmpty()) {
            return source.id();
        }
        return publisherVoices.getOrDefault(source.publisher(), source.publisher());
    }

    private boolean isOriginal(String id, String originator, String voice) {
        Source source = byId.get(id);
        if (source == null) {
            return true;
        }
        boolean speaksForItself =
                publisherVoice(source).equals(voice) || source.author().equals(voice);
        boolean named = originator.isEmpty() || originator.equals(id) || originator.equals(voice);
        return named && speaksForItself && (source.retellingOf().isEmpty() || !originator.isEmpty());
    }
}
