package org.mimawari.gather.web;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.term.PublicUrl;

/**
 * Which way a request goes: to the first {@code connect-to} entry that matches, else to the proxy if there is one, else straight to a
 * checked address. All ways share one pool of connections. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);

    private final OkHttpClient ordinary;
    private final Way usual;
    private final Map<ConnectTo, OkHttpClient> diverted = new LinkedHashMap<>();

    /** @throws CaCertificateException if a certificate file cannot be used */
    Connections(NetworkSettings settings, UserAgent userAgent, NameLookup names) {
        OkHttpClient common = common(settings, userAgent);
        AddressPolicy policy = AddressPolicy.of(settings.allowPrivateAddresses());
        NetworkSettings.Proxy proxy = settings.proxy();
        usual = proxy == null ? Way.STRAIGHT : Way.PROXY;
        ordinary = proxy == null ? straight(common, names, policy) : proxied(common, proxy, names, policy);
        for (ConnectTo entry : settings.connectTo()) {
            ConnectToSockets sockets = new ConnectToSockets(entry, names);
            diverted.putIfAbsent(
                    entry,
                    common.newBuilder()
                            .dns(sockets)
                            .socketFactory(sockets.factory())
                            .build());
        }
    }

    private static OkHttpClient common(NetworkSettings settings, UserAgent userAgent) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_LIMIT)
                // The deadline of the whole call stands for these two.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionSpecs(
                        List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
                .cookieJar(new MemoryCookies())
                .addInterceptor(new OnlyGetAndHead())
                .addInterceptor(new RequestHeaders(userAgent))
                .addNetworkInterceptor(new NoSilentRepeat())
                .addNetworkInterceptor(new ProtocolCheck());
        if (!settings.caCertificates().isEmpty()) {
            trust(builder, new CaCertificates(settings.caCertificates()).trustManager());
        }
        return builder.build();
    }

    private static void trust(OkHttpClient.Builder builder, X509TrustManager trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trusted}, null);
            builder.sslSocketFactory(context.getSocketFactory(), trusted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS, which every Java must have", e);
        }
    }

    private static OkHttpClient straight(OkHttpClient common, NameLookup names, AddressPolicy policy) {
        CheckedDns dns = new CheckedDns(names, policy);
        return common.newBuilder()
                .addInterceptor(dns)
                .dns(dns)
                .socketFactory(AimedSockets.guarded(policy))
                .build();
    }

    /** The proxy's own address is the operator's choice and may be private. */
    private static OkHttpClient proxied(
            OkHttpClient common, NetworkSettings.Proxy proxy, NameLookup names, AddressPolicy policy) {
        ProxyLogin login = new ProxyLogin(proxy);
        return common.newBuilder()
                .addInterceptor(new ProxyTargetGuard(names, policy))
                .addInterceptor(login)
                .dns(new CheckedDns(names, AddressPolicy.of(true)))
                .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .proxyAuthenticator(login)
                .build();
    }

    /** Where the connection for an address leads. */
    enum Way {
        STRAIGHT,
        PROXY,
        /** To what {@code connect-to} names. */
        DIVERTED
    }

    Way way(PublicUrl url) {
        return clientFor(url) == ordinary ? usual : Way.DIVERTED;
    }

    OkHttpClient clientFor(PublicUrl url) {
        for (Map.Entry<ConnectTo, OkHttpClient> way : diverted.entrySet()) {
            if (way.getKey().matches(url.host(), url.port()) || way.getKey().matches(bare(url.host()), url.port())) {
                return way.getValue();
            }
        }
        return ordinary;
    }

    /** An IPv6 address may stand in the settings with or without brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public void close() {
        ordinary.connectionPool().evictAll();
        ordinary.dispatcher().executorService().shutdown();
    }
}
